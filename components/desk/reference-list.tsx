import styles from '#components/desk/desk.module.css';
import forms from '#components/forms/forms.module.css';
import { TableRegion } from '#components/tables/table-region.tsx';
import { formPage, REFERENCE_ROOM, type ReferenceType } from '#lib/editing/reference-kinds.ts';
import type { FoundReferences } from '#lib/editing/reference-search.ts';
import { labelKey } from '#lib/editing/reference-words.ts';
import { translate } from '#lib/messages/translate.ts';

interface ReferenceListProps extends FoundReferences {
  entityType: Exclude<ReferenceType, 'series'>;
  search: string;
  mayPropose: boolean;
}

/** What is recorded, found by name through a plain address, each leading to its form. */
export function ReferenceList(props: ReferenceListProps) {
  const { entityType, rows, isCut, search, mayPropose } = props;
  const t = translate('en', 'reference');
  const page = `/desk/${REFERENCE_ROOM[entityType]}`;
  const isOfPlaces = entityType === 'location';
  return (
    <>
      <form action={page} className={styles.filter} role="search">
        <label htmlFor="search">{t(isOfPlaces ? 'searchPlaces' : 'search')}</label>
        <input id="search" name="search" defaultValue={search} dir="auto" />
        <button type="submit" className={`${forms.button} ${forms.plain}`}>
          {t('searchButton')}
        </button>
      </form>
      {mayPropose && (
        <p>
          <a href={formPage(entityType, null)}>{t(`new.${entityType}`)}</a>
        </p>
      )}
      {rows.length === 0 && <p>{search ? t('noneFound', { text: search }) : t('none')}</p>}
      {isCut && <p>{t('first', { count: rows.length })}</p>}
      {rows.length > 0 && (
        <TableRegion caption={t(`caption.${entityType}`)}>
          <thead>
            <tr>
              <th scope="col">{t('fields.name')}</th>
              <th scope="col">{t(isOfPlaces ? 'fields.level' : 'fields.kind')}</th>
              {isOfPlaces && <th scope="col">{t('fields.code')}</th>}
              {isOfPlaces && <th scope="col">{t(labelKey('location', 'parentId'))}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, kind, code, within }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={formPage(entityType, id)} dir="auto">
                    {name}
                  </a>
                </th>
                <td>{kind}</td>
                {isOfPlaces && <td>{code}</td>}
                {isOfPlaces && <td dir="auto">{within}</td>}
              </tr>
            ))}
          </tbody>
        </TableRegion>
      )}
    </>
  );
}
