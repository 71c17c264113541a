import styles from '#components/desk/threads.module.css';
import { TalkButton } from '#components/desk/thread.tsx';
import forms from '#components/forms/forms.module.css';
import { translate } from '#lib/messages/translate.ts';

interface NewCommentProps {
  itemId: string;
  /** A few words by which people know the item. */
  name: string;
  /** The fields that the comment can be about. */
  fields: readonly { name: string; label: string }[];
  form: string;
  /** How many comments there are: a new one empties the field. */
  count: number;
}

/** Says something about an item or one of its fields; what is typed here goes with whatever is decided. */
export function NewComment({ itemId, name, fields, form, count }: NewCommentProps) {
  const t = translate('en', 'review');
  const [body, field] = [`talk.${itemId}`, `field.${itemId}`];
  return (
    <details className={styles.reply}>
      <summary>{t('talk.new', { name })}</summary>
      <label htmlFor={field}>{t('talk.field')}</label>
      <select id={field} name={field} form={form}>
        <option value="">{t('talk.wholeItem')}</option>
        {fields.map((each) => (
          <option key={each.name} value={each.name}>
            {each.label}
          </option>
        ))}
      </select>
      <label htmlFor={body}>{t('talk.body')}</label>
      <textarea key={count} id={body} name={body} form={form} rows={3} dir="auto" />
      <div className={forms.actions}>
        <TalkButton form={form} value="seen" label={t('talk.save')} />
      </div>
    </details>
  );
}
