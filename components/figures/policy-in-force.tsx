import styles from '#components/layout/page.module.css';
import { TableRegion } from '#components/tables/table-region.tsx';
import { formatInstant } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { PublicRevision } from '#lib/record/revisions.ts';
import type { Policy } from '#lib/record/shapes.ts';
import { DEFAULT_HEADLINE_POLICY } from '#lib/series/policy.ts';

interface PolicyInForceProps {
  locale: Locale;
  /** The row by which headlines are chosen; null while the program goes by its defaults. */
  policy: Policy | null;
  revisions: PublicRevision<'policy'>[];
}

/** The tiers and limits by which headlines are chosen now, with the revision that they come from. */
export function PolicyInForce({ locale, policy, revisions }: PolicyInForceProps) {
  const t = translate(locale, 'pages');
  const { tiers, conflictPercent, stalenessDays } = policy?.value ?? DEFAULT_HEADLINE_POLICY;
  return (
    <>
      {!policy && <p>{translate(locale, 'policies')('noPolicy')}</p>}
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
        <li>{t('methodology.conflict', { percent: conflictPercent })}</li>
        <li>{t('methodology.staleness', { days: stalenessDays })}</li>
        {policy && <Provenance locale={locale} policy={policy} revisions={revisions} />}
      </ul>
    </>
  );
}

function Provenance({ locale, policy, revisions }: PolicyInForceProps & { policy: Policy }) {
  const t = translate(locale, 'policies');
  const approved = revisions.find(({ revision }) => revision === policy.revision);
  return (
    <>
      <li>
        {t('revision', {
          revision: policy.revision,
          recorded: formatInstant(locale, policy.recordedAt),
          role: approved ? label(locale, 'role', approved.actorRole) : '',
        })}
      </li>
      <li dir="auto">{t('note', { note: policy.note })}</li>
    </>
  );
}
