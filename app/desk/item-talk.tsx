import { fieldLabel } from '#app/desk/problem-sentence.ts';
import type { draftProps } from '#app/desk/submissions/draft-props.ts';
import { itemWords } from '#components/desk/item-words.ts';
import { NewComment } from '#components/desk/new-comment.tsx';
import { Thread } from '#components/desk/thread.tsx';
import type { TreeItem } from '#lib/entry/draft-tree.ts';
import type { Draft } from '#lib/entry/drafts.ts';
import { threadsOf, type Thread as Said } from '#lib/entry/threads.ts';
import { itemName } from '#lib/submissions/item-name.ts';

type Props = Awaited<ReturnType<typeof draftProps>>;

interface Talk {
  draft: Draft;
  props: Props;
  /** The id of the form that carries what is said; undefined where nothing can be said any more. */
  form: string | undefined;
}

const FORMS = { source: 'document', statement: 'statement', figure: 'figure' } as const;

/** What was said about one item, and the field in which more can be said. */
export function ItemTalk({
  item,
  draft,
  props,
  form,
  isAnswering = false,
}: Talk & { item: TreeItem; isAnswering?: boolean }) {
  const known = draft.items.find(({ id }) => id === item.id);
  if (!known) return null;
  const threads = threadsOf(draft.comments).filter(({ comment }) => comment.itemId === item.id);
  return (
    <>
      {threads.map((thread) => (
        <Thread
          key={thread.comment.id}
          thread={thread}
          about={fieldOf(thread, fieldsOf(known, props))}
          form={form}
        />
      ))}
      {form && !isAnswering && (
        <NewComment
          itemId={item.id}
          name={itemName(known)}
          fields={fieldsOf(known, props)}
          form={form}
          count={draft.comments.length}
        />
      )}
    </>
  );
}

/** What the field of a comment is called; undefined when it is about the item or the whole. */
export function labelOfThread({ draft, props }: Omit<Talk, 'form'>) {
  return (thread: Said) => {
    const item = draft.items.find(({ id }) => id === thread.comment.itemId);
    const field = item && fieldOf(thread, fieldsOf(item, props));
    return item && [itemName(item), field].filter(Boolean).join(': ');
  };
}

/** What is open about the fields of an item, for the form in which they are mended. */
export function notesOf({ comments }: Pick<Draft, 'comments'>, itemId: string | undefined) {
  return threadsOf(comments).flatMap(({ comment, isOpen }) =>
    isOpen && itemId && comment.itemId === itemId
      ? [{ id: comment.id, field: comment.field, body: comment.body, author: comment.author.name }]
      : [],
  );
}

function fieldsOf(item: Draft['items'][number], { directory, changes }: Props) {
  const change = changes[item.id];
  if (change) return change.rows;
  const form = FORMS[item.entityType as keyof typeof FORMS];
  return form ? itemWords(form, item.payload, directory) : [];
}

const fieldOf = (
  { comment: { field } }: Said,
  fields: readonly { name: string; label: string }[],
): string | undefined =>
  field === null
    ? undefined
    : (fields.find(({ name }) => name === field)?.label ?? fieldLabel(field) ?? field);
