import styles from '#components/desk/desk.module.css';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FormAction } from '#components/forms/form-state.ts';
import type { TreeItem } from '#lib/entry/draft-tree.ts';
import { translate } from '#lib/messages/translate.ts';

interface ItemToolsProps {
  draft: { id: string; version: number };
  item: TreeItem;
  remove: FormAction;
  words: FormWords;
}

const ROOMS: Record<string, string> = { statement: 'statements', figure: 'figures' };

/** What can be done with one item of a draft that may be changed: edit it, add to it, take it out. */
export function ItemTools({ draft, item, remove, words }: ItemToolsProps) {
  const t = translate('en', 'desk');
  const base = `/desk/submissions/${draft.id}`;
  const room = ROOMS[item.entityType];
  const edit = item.entityType === 'source' ? `${base}/document` : `${base}/${room}/${item.id}`;
  return (
    <div className={styles.tools}>
      {(room || item.entityType === 'source') && <a href={edit}>{t('draft.edit')}</a>}
      {item.entityType === 'statement' && (
        <a href={`${base}/figures/new?statement=${item.entityId}`}>{t('figure.add')}</a>
      )}
      {item.entityType !== 'source' && (
        <ActionForm
          action={remove}
          page={base}
          words={words}
          hidden={{ submissionId: draft.id, itemId: item.id, version: String(draft.version) }}
        >
          <button type="submit" aria-label={t('draft.removeNamed', { name: nameOf(item) })}>
            {t('form.remove')}
          </button>
        </ActionForm>
      )}
    </div>
  );
}

const nameOf = ({ payload }: TreeItem) =>
  String(payload.valueText ?? payload.quote ?? payload.name ?? '').slice(0, 60);
