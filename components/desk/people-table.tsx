import { TableRegion } from '#components/tables/table-region.tsx';
import type { ManagedPerson } from '#lib/access/manage-people.ts';
import { formatInstant } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';

/** Everybody who has or had an account. */
export function PeopleTable({ people }: { people: ManagedPerson[] }) {
  const t = translate('en', 'access');
  return (
    <TableRegion caption={t('people.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('people.name')}</th>
          <th scope="col">{t('people.email')}</th>
          <th scope="col">{t('people.role')}</th>
          <th scope="col">{t('people.since')}</th>
          <th scope="col">{t('people.state')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, email, role, createdAt, disabledAt }) => (
          <tr key={id}>
            <th scope="row" dir="auto">
              <a href={`/desk/users/${id}`}>{name}</a>
            </th>
            <td>{email}</td>
            <td>{label('en', 'role', role)}</td>
            <td>{formatInstant('en', createdAt)}</td>
            <td>
              {disabledAt
                ? t('people.disabled', { day: formatInstant('en', disabledAt) })
                : t('people.active')}
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
