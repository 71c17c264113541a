import styles from '#components/layout/page.module.css';
import { TableRegion } from '#components/tables/table-region.tsx';
import { formatInstant } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Policy } from '#lib/record/shapes.ts';

interface HeadlinePolicyProps {
  locale: Locale;
  /** The approved policy: the same row by which headlines are chosen. */
  policy: Policy | null;
}

/** How the headline of a series is chosen, step by step, with the policy that the choice goes by. */
export function HeadlinePolicy({ locale, policy }: HeadlinePolicyProps) {
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
      {policy ? <Tiers locale={locale} policy={policy} /> : <p>{t('methodology.noPolicy')}</p>}
    </>
  );
}

function Tiers({ locale, policy }: { locale: Locale; policy: Policy }) {
  const t = translate(locale, 'pages');
  const { tiers, conflictPercent: percent, stalenessDays: days } = policy.value;
  return (
    <>
      <TableRegion caption={t('methodology.tiersCaption')}>
        <thead>
          <tr>
            <th scope="col">{t('methodology.tier')}</th>
            <th scope="col">{t('methodology.kinds')}</th>
          </tr>
        </thead>
        <tbody>
          {tiers.map((kinds, index) => (
            <tr key={kinds.join(' ')}>
              <th scope="row">{index + 1}</th>
              <td>{kinds.map((kind) => label(locale, 'organizationKind', kind)).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
      <ul className={styles.prose}>
        <li>{t('methodology.conflict', { percent })}</li>
        <li>{t('methodology.staleness', { days })}</li>
        <li>{t('methodology.policyNote', { note: policy.note })}</li>
        <li>
          {t('methodology.policyRevision', {
            revision: policy.revision,
            recorded: formatInstant(locale, policy.recordedAt),
          })}
        </li>
      </ul>
    </>
  );
}
