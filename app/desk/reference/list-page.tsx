import { listReference } from '#app/desk/reference/reference-names.ts';
import { visitor } from '#app/desk/visitor.ts';
import styles from '#components/desk/desk.module.css';
import { ReferenceList } from '#components/desk/reference-list.tsx';
import { isPermitted } from '#lib/access/permissions.ts';
import { isNamedLike } from '#lib/editing/reference-search.ts';
import { KIND_LIST, REFERENCE_ROOM, type ReferenceType } from '#lib/editing/reference-kinds.ts';
import { label } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';

interface ListPageProps {
  entityType: ReferenceType;
  search: string | string[] | undefined;
}

/** The page that lists the organizations or crises, those alone that the search names. */
export async function ReferenceListPage({ entityType, search: asked }: ListPageProps) {
  const t = translate('en', 'reference');
  const room = REFERENCE_ROOM[entityType];
  const actor = await visitor(`/desk/${room}`);
  const search = typeof asked === 'string' ? asked.trim() : '';
  const all = await listReference(entityType);
  const rows = all
    .filter((each) => isNamedLike(each, search))
    .map(({ id, name, kind }) => ({ id, name, kind: label('en', KIND_LIST[entityType], kind) }));
  return (
    <>
      <h1>{t(`title.${entityType}`)}</h1>
      <p className={styles.lead}>{t(`lede.${entityType}`)}</p>
      <ReferenceList
        entityType={entityType}
        rows={rows}
        search={search}
        mayPropose={isPermitted(actor.role, 'reference.propose')}
      />
    </>
  );
}
