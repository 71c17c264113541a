import styles from '#components/desk/desk.module.css';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FormAction } from '#components/forms/form-state.ts';
import type { TreeItem } from '#lib/entry/draft-tree.ts';
import { translate } from '#lib/messages/translate.ts';

interface ItemToolsProps {
  draft: { id: string; version: number };
  item: TreeItem;
  /** Where a change of what is recorded is gone on with. */
  changePage?: string | undefined;
  remove: FormAction;
  /** What is recorded under the name of what the item adds, and the way to take that instead. */
  instead?: { name: string; take: FormAction } | undefined;
  words: FormWords;
}

/** The page on which the item is entered, by its type. */
const FORMS: Record<string, (base: string, draftId: string, item: TreeItem) => string> = {
  source: (base) => `${base}/document`,
  statement: (base, _, { id }) => `${base}/statements/${id}`,
  figure: (base, _, { id }) => `${base}/figures/${id}`,
  policy: (_, draftId) => `/desk/policies?draft=${draftId}`,
  headline_choice: (_, draftId, { payload }) =>
    `/desk/series/${String(payload.seriesId)}?draft=${draftId}`,
};

const formOf = (draft: ItemToolsProps['draft'], item: TreeItem) =>
  FORMS[item.entityType]?.(`/desk/submissions/${draft.id}`, draft.id, item);

/** What can be done with one item of a draft that may be changed: edit it, add to it, take it out. */
export function ItemTools({ draft, item, changePage, remove, instead, words }: ItemToolsProps) {
  const t = translate('en', 'desk');
  const base = `/desk/submissions/${draft.id}`;
  const edit = changePage ?? formOf(draft, item);
  const hidden = { submissionId: draft.id, itemId: item.id, version: String(draft.version) };
  return (
    <div className={styles.tools}>
      {edit && <a href={edit}>{t('draft.edit')}</a>}
      {item.entityType === 'statement' && !changePage && (
        <a href={`${base}/figures/new?statement=${item.entityId}`}>{t('figure.add')}</a>
      )}
      {item.entityType === 'figure' && !changePage && (
        <a href={`${base}/figures/new?${likeQuery(item)}`}>{t('figure.addLike')}</a>
      )}
      {instead && (
        <ActionForm action={instead.take} page={base} words={words} hidden={hidden}>
          <button type="submit">
            {translate('en', 'reference')('useInstead', { name: instead.name })}
          </button>
        </ActionForm>
      )}
      {(item.entityType !== 'source' || changePage) && (
        <ActionForm action={remove} page={base} words={words} hidden={hidden}>
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

const likeQuery = ({ entityId: like, payload: { statementId, seriesId } }: TreeItem) =>
  new URLSearchParams({ statement: String(statementId), series: String(seriesId), like });
