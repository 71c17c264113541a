import styles from '#components/desk/desk.module.css';
import threads from '#components/desk/threads.module.css';
import forms from '#components/forms/forms.module.css';
import { formatInstant } from '#lib/dates/format.ts';
import type { DraftComment } from '#lib/entry/drafts.ts';
import type { Thread as Said } from '#lib/entry/threads.ts';
import { translate } from '#lib/messages/translate.ts';

interface ThreadProps {
  thread: Said;
  /** What the field is called that it is about; nothing when it is about the item or the whole. */
  about?: string | undefined;
  /** The form that answers are sent with; without one nothing can be said any more. */
  form?: string | undefined;
}

/** What was said about one thing and what was answered, whether it is resolved, and what can be done about it. */
export function Thread({ thread: { comment, answers, isOpen }, about, form }: ThreadProps) {
  const t = translate('en', 'review');
  return (
    <div className={isOpen ? threads.openThread : threads.thread} id={`comment-${comment.id}`}>
      <p>
        <span className={styles.chip}>{t(isOpen ? 'talk.open' : 'talk.resolved')}</span>{' '}
        {about && <strong>{t('talk.about', { field: about })}</strong>}
      </p>
      {[comment, ...answers].map((said) => (
        <Said key={said.id} said={said} />
      ))}
      {!isOpen && comment.resolvedAt && (
        <p className={styles.meta}>
          {t('talk.resolvedBy', {
            name: comment.resolvedBy ?? '',
            time: formatInstant('en', comment.resolvedAt),
          })}
        </p>
      )}
      {form && <Reply comment={comment} isOpen={isOpen} form={form} count={answers.length} />}
    </div>
  );
}

function Said({ said: { body, author, createdAt } }: { said: DraftComment }) {
  return (
    <div>
      <p dir="auto">{body}</p>
      <p className={styles.meta}>
        {author.name}, {formatInstant('en', createdAt)}
      </p>
    </div>
  );
}

interface ReplyProps {
  comment: DraftComment;
  isOpen: boolean;
  form: string;
  /** A new answer empties the field of the one before. */
  count: number;
}

function Reply({ comment: { id }, isOpen, form, count }: ReplyProps) {
  const t = translate('en', 'review');
  const field = `answer.${id}`;
  return (
    <details className={threads.reply}>
      <summary>{t(isOpen ? 'talk.replyOrResolve' : 'talk.reply')}</summary>
      <label htmlFor={field}>{t('talk.answer')}</label>
      <textarea key={count} id={field} name={field} form={form} rows={2} dir="auto" />
      <div className={forms.actions}>
        <TalkButton form={form} value={`answer:${id}`} label={t('talk.send')} />
        <TalkButton
          form={form}
          value={`${isOpen ? 'resolve' : 'reopen'}:${id}`}
          label={t(isOpen ? 'talk.resolve' : 'talk.reopen')}
        />
      </div>
    </details>
  );
}

/** A button of the form with which things are said, wherever it stands on the page. */
export function TalkButton({ form, value, label }: { form: string; value: string; label: string }) {
  return (
    <button
      type="submit"
      className={`${forms.button} ${forms.plain}`}
      form={form}
      name="decision"
      value={value}
    >
      {label}
    </button>
  );
}
