import type { Metadata } from 'next';
import { pageLocale } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { HeadlinePolicy } from '#components/figures/headline-policy.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import styles from '#components/layout/page.module.css';
import { Section } from '#components/layout/section.tsx';
import { MetricTable } from '#components/tables/metric-table.tsx';
import { RuleTable } from '#components/tables/rule-table.tsx';
import { translate } from '#lib/messages/translate.ts';
import { metricDefinitions } from '#lib/pages/metric-definitions.ts';
import { findHeadlinePolicy, listPolicyRevisions } from '#lib/record/policies.ts';

type Props = PageProps<'/[locale]/methodology'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = translate(locale, 'pages');
  const [title, description] = [t('methodology.title'), t('methodology.description')];
  return pageMetadata({ locale, path: '/methodology', title, description });
}

export default async function MethodologyPage({ params }: Props) {
  const locale = await pageLocale(params);
  const [policy, revisions] = await Promise.all([findHeadlinePolicy(), listPolicyRevisions()]);
  const t = translate(locale, 'pages');
  return (
    <>
      <PageHeading locale={locale} title={t('methodology.title')} lede={t('methodology.lede')} />
      <Section id="principles" title={t('methodology.principlesTitle')}>
        <ul className={styles.prose}>
          <li>{t('methodology.principles.words')}</li>
          <li>{t('methodology.principles.three')}</li>
          <li>{t('methodology.principles.eyes')}</li>
          <li>{t('methodology.principles.never')}</li>
        </ul>
      </Section>
      <Section id="headline" title={t('methodology.headlineTitle')}>
        <HeadlinePolicy locale={locale} policy={policy} revisions={revisions} />
      </Section>
      <Section id="rules" title={t('methodology.rulesTitle')}>
        <p className={styles.prose}>{t('methodology.rulesLede')}</p>
        <RuleTable locale={locale} />
      </Section>
      <Section id="metrics" title={t('methodology.metricsTitle')}>
        <MetricTable locale={locale} metrics={metricDefinitions(locale)} />
      </Section>
    </>
  );
}
