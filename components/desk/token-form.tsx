import { MadeToken, type MadeWords } from '#components/desk/made-token.tsx';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FormAction } from '#components/forms/form-state.ts';
import styles from '#components/forms/forms.module.css';
import { SelectField } from '#components/forms/select-field.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import { translate } from '#lib/messages/translate.ts';

interface TokenFormProps {
  action: FormAction;
  page: string;
  words: FormWords;
  made: MadeWords;
}

const SCOPES = ['drafts:write', 'drafts:read'] as const;

/** The form that makes a token, and the token in the one answer that shows it. */
export function TokenForm({ action, page, words, made }: TokenFormProps) {
  const t = translate('en', 'tokens');
  const scopes = SCOPES.map((scope) => ({ value: scope, label: t(`scope.${scope}`) }));
  return (
    <ActionForm action={action} page={page} words={words}>
      <MadeToken words={made} />
      <div className={styles.fields}>
        <TextField name="name" label={t('form.name')} hint={t('form.nameHint')} isRequired />
        <SelectField name="scope" label={t('form.scope')} choices={scopes} value={SCOPES[0]} />
        <TextField
          name="days"
          label={t('form.days')}
          hint={t('form.daysHint')}
          value="90"
          inputMode="numeric"
          isRequired
        />
      </div>
      <div className={styles.actions}>
        <SubmitButton label={t('form.send')} />
      </div>
    </ActionForm>
  );
}
