import styles from '#components/desk/desk.module.css';
import forms from '#components/forms/forms.module.css';
import { TableRegion } from '#components/tables/table-region.tsx';
import { REFERENCE_ROOM, type ReferenceType } from '#lib/editing/reference-kinds.ts';
import { translate } from '#lib/messages/translate.ts';

interface ReferenceListProps {
  entityType: ReferenceType;
  rows: { id: string; name: string; kind: string }[];
  search: string;
  mayPropose: boolean;
}

/** What is recorded, found by name through a plain address, each leading to its form. */
export function ReferenceList({ entityType, rows, search, mayPropose }: ReferenceListProps) {
  const t = translate('en', 'reference');
  const page = `/desk/${REFERENCE_ROOM[entityType]}`;
  return (
    <>
      <form action={page} className={styles.filter} role="search">
        <label htmlFor="search">{t('search')}</label>
        <input id="search" name="search" defaultValue={search} dir="auto" />
        <button type="submit" className={`${forms.button} ${forms.plain}`}>
          {t('searchButton')}
        </button>
      </form>
      {mayPropose && (
        <p>
          <a href={`${page}/new`}>{t(`new.${entityType}`)}</a>
        </p>
      )}
      {rows.length === 0 && <p>{search ? t('noneFound', { text: search }) : t('none')}</p>}
      {rows.length > 0 && (
        <TableRegion caption={t(`caption.${entityType}`)}>
          <thead>
            <tr>
              <th scope="col">{t('fields.name')}</th>
              <th scope="col">{t('fields.kind')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, kind }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`${page}/${id}`} dir="auto">
                    {name}
                  </a>
                </th>
                <td>{kind}</td>
              </tr>
            ))}
          </tbody>
        </TableRegion>
      )}
    </>
  );
}
