import { SubmitButton } from '#components/forms/submit-button.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import styles from '#components/forms/forms.module.css';
import { translate } from '#lib/messages/translate.ts';

interface ReasonAndSendProps {
  /** The field of the form that holds the reason. */
  name: 'note' | 'reason';
  label: string;
  hint: string;
  value: string | undefined;
}

/** How each form of an editor ends: why, and whether it is sent or kept as a draft. */
export function ReasonAndSend({ name, label, hint, value }: ReasonAndSendProps) {
  const t = translate('en', 'policies');
  return (
    <>
      <TextField name={name} label={label} hint={hint} value={value} rows={3} isRequired />
      <div className={styles.actions}>
        <SubmitButton label={t('form.send')} name="then" value="send" />
        <SubmitButton label={t('form.save')} name="then" value="save" look="plain" />
      </div>
    </>
  );
}
