import { PolicyHistory } from '#components/figures/policy-history.tsx';
import { PolicyInForce } from '#components/figures/policy-in-force.tsx';
import styles from '#components/layout/page.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { PublicRevision } from '#lib/record/revisions.ts';
import type { Policy } from '#lib/record/shapes.ts';

interface HeadlinePolicyProps {
  locale: Locale;
  /** The approved policy: the same row by which headlines are chosen. */
  policy: Policy | null;
  revisions: PublicRevision<'policy'>[];
}

/** How the headline of a series is chosen, step by step, with the policy that the choice goes by. */
export function HeadlinePolicy({ locale, policy, revisions }: HeadlinePolicyProps) {
  const t = translate(locale, 'pages');
  return (
    <>
      <p className={styles.prose}>{t('methodology.headlineLede')}</p>
      <ol className={styles.prose}>
        <li>{t('methodology.steps.candidates')}</li>
        <li>{t('methodology.steps.collapse')}</li>
        <li>{t('methodology.steps.choice')}</li>
        <li>{t('methodology.steps.order')}</li>
        <li>{t('methodology.steps.range')}</li>
        <li>{t('methodology.steps.none')}</li>
      </ol>
      <h3>{t('methodology.tiersTitle')}</h3>
      <PolicyInForce locale={locale} policy={policy} revisions={revisions} />
      <h3>{translate(locale, 'policies')('history.title')}</h3>
      <PolicyHistory locale={locale} revisions={revisions} />
    </>
  );
}
