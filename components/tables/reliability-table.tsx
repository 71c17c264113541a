import { TableRegion } from '#components/tables/table-region.tsx';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Crisis, Organization } from '#lib/record/shapes.ts';

interface ReliabilityTableProps {
  locale: Locale;
  organization: Organization;
  crises: Crisis[];
}

/** How far an organization is relied on in each crisis, and why. */
export function ReliabilityTable({ locale, organization, crises }: ReliabilityTableProps) {
  const t = translate(locale, 'pages');
  const rated = organization.reliability.flatMap(({ crisisId, grade, rationale }) => {
    const crisis = crises.find(({ id }) => id === crisisId);
    return crisis ? [{ crisis, grade, rationale }] : [];
  });
  if (rated.length === 0) return <p>{t('organization.reliabilityEmpty')}</p>;
  return (
    <TableRegion caption={t('organization.reliabilityCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('organization.crisis')}</th>
          <th scope="col">{t('organization.grade')}</th>
          <th scope="col">{t('organization.rationale')}</th>
        </tr>
      </thead>
      <tbody>
        {rated.map(({ crisis, grade, rationale }) => (
          <tr key={crisis.id}>
            <th scope="row">
              <a href={`/${locale}/crises/${crisis.slug}`}>{crisis.name}</a>
            </th>
            <td>{label(locale, 'reliability', grade)}</td>
            <td>{rationale}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
