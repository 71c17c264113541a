import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import { CheckField } from '#components/forms/check-field.tsx';
import type { FieldSentence, FormAction } from '#components/forms/form-state.ts';
import styles from '#components/forms/forms.module.css';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import type { RedactableField } from '#lib/editing/redaction-desk.ts';
import { translate } from '#lib/messages/translate.ts';

interface RedactionFormProps {
  action: FormAction;
  page: string;
  words: FormWords;
  steering: Record<string, string>;
  fields: (RedactableField & { label: string })[];
  copies: number;
  reason: string;
  problems: FieldSentence[];
  /** The language of the words that may go. */
  language: string | undefined;
}

/** Which words go, which fields go altogether, and why: what is sent holds only what is left. */
export function RedactionForm(props: RedactionFormProps) {
  const t = translate('en', 'changes');
  return (
    <ActionForm
      action={props.action}
      page={props.page}
      words={props.words}
      hidden={props.steering}
      problems={props.problems}
    >
      <TextField
        name="words"
        label={t('redaction.words')}
        hint={t('redaction.wordsHint')}
        rows={3}
        lang={props.language}
      />
      {props.fields.length > 0 && (
        <fieldset className={styles.group} data-wide>
          <legend>{t('redaction.fields')}</legend>
          <p className={styles.hint}>{t('redaction.fieldsHint')}</p>
          {props.fields.map(({ name, label, value }) => (
            <CheckField
              key={name}
              name={`field.${name}`}
              label={t('redaction.field', { field: label, value })}
            />
          ))}
        </fieldset>
      )}
      {props.copies > 0 && (
        <CheckField
          name="copies"
          label={t('redaction.copies', { copies: props.copies })}
          isChecked
        />
      )}
      <CheckField name="onlyEarlier" label={t('redaction.onlyEarlier')} />
      <TextField
        name="reason"
        label={t('fields.reason')}
        hint={t('redaction.reasonHint')}
        value={props.reason}
        rows={3}
        isRequired
      />
      <div className={styles.actions}>
        <SubmitButton label={t('redaction.look')} name="then" value="save" />
        <SubmitButton
          label={translate('en', 'policies')('form.send')}
          name="then"
          value="send"
          look="plain"
        />
      </div>
    </ActionForm>
  );
}
