import { visitor } from '#app/desk/visitor.ts';
import styles from '#components/desk/desk.module.css';
import { ReferenceList } from '#components/desk/reference-list.tsx';
import { isPermitted } from '#lib/access/permissions.ts';
import { REFERENCE_ROOM, type ReferenceType } from '#lib/editing/reference-kinds.ts';
import { listReference } from '#lib/editing/reference-search.ts';
import { translate } from '#lib/messages/translate.ts';

interface ListPageProps {
  entityType: Exclude<ReferenceType, 'series'>;
  search: string | string[] | undefined;
}

/** The page that lists the organizations, crises or places, those alone that the search names. */
export async function ReferenceListPage({ entityType, search: asked }: ListPageProps) {
  const t = translate('en', 'reference');
  const room = REFERENCE_ROOM[entityType];
  const actor = await visitor(`/desk/${room}`);
  const search = typeof asked === 'string' ? asked.trim() : '';
  return (
    <>
      <h1>{t(`title.${entityType}`)}</h1>
      <p className={styles.lead}>{t(`lede.${entityType}`)}</p>
      <ReferenceList
        entityType={entityType}
        {...await listReference('en', entityType, search)}
        search={search}
        mayPropose={isPermitted(actor.role, 'reference.propose')}
      />
    </>
  );
}
