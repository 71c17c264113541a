import { TableRegion } from '#components/tables/table-region.tsx';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Organization } from '#lib/record/shapes.ts';

interface OrganizationTableProps {
  locale: Locale;
  organizations: Organization[];
}

export function OrganizationTable({ locale, organizations }: OrganizationTableProps) {
  const t = translate(locale, 'pages');
  return (
    <TableRegion caption={t('organization.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('organization.name')}</th>
          <th scope="col">{t('organization.shortName')}</th>
          <th scope="col">{t('organization.kind')}</th>
        </tr>
      </thead>
      <tbody>
        {organizations.map(({ id, slug, name, shortName, kind }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/${locale}/organizations/${slug}`}>{name}</a>
            </th>
            <td>{shortName ?? t('organization.noShortName')}</td>
            <td>{label(locale, 'organizationKind', kind)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
