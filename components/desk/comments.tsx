import styles from '#components/desk/desk.module.css';
import type { DraftComment } from '#lib/entry/drafts.ts';
import { formatInstant } from '#lib/dates/format.ts';
import { translate } from '#lib/messages/translate.ts';

/** What reviewers and the author said about a draft, the first first. */
export function Comments({ comments }: { comments: readonly DraftComment[] }) {
  const t = translate('en', 'desk');
  if (comments.length === 0) return null;
  return (
    <section className={styles.comments} aria-labelledby="comments">
      <h2 id="comments">{t('draft.comments')}</h2>
      {comments.map(({ id, body, author, createdAt }) => (
        <div key={id}>
          <p dir="auto">{body}</p>
          <p className={styles.meta}>
            {author.name}, {formatInstant('en', createdAt)}
          </p>
        </div>
      ))}
    </section>
  );
}
