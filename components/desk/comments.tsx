import styles from '#components/desk/threads.module.css';
import { Thread } from '#components/desk/thread.tsx';
import type { Thread as Said } from '#lib/entry/threads.ts';
import { translate } from '#lib/messages/translate.ts';

interface CommentsProps {
  threads: readonly Said[];
  /** What the field of a comment is called. */
  labelOf: (thread: Said) => string | undefined;
  form?: string | undefined;
}

/** What was said about a draft as a whole, and the way to each open comment on one of its items. */
export function Comments({ threads, labelOf, form }: CommentsProps) {
  const t = translate('en', 'desk');
  const review = translate('en', 'review');
  if (threads.length === 0) return null;
  const general = threads.filter(({ comment }) => comment.itemId === null);
  const open = threads.filter(({ isOpen }) => isOpen);
  const onItems = open.filter(({ comment }) => comment.itemId !== null);
  return (
    <section className={styles.comments} aria-labelledby="comments">
      <h2 id="comments">{t('draft.comments')}</h2>
      <p>{review('talk.count', { open: open.length })}</p>
      {general.map((thread) => (
        <Thread key={thread.comment.id} thread={thread} about={labelOf(thread)} form={form} />
      ))}
      {onItems.length > 0 && (
        <ul>
          {onItems.map((thread) => (
            <li key={thread.comment.id}>
              <a href={`#comment-${thread.comment.id}`}>
                {labelOf(thread) ?? review('talk.wholeItem')}
              </a>
              : <span dir="auto">{thread.comment.body}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
