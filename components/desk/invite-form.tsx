import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FormAction } from '#components/forms/form-state.ts';
import { SelectField } from '#components/forms/select-field.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import { codeChoices } from '#lib/entry/choices.ts';
import { translate } from '#lib/messages/translate.ts';

interface InviteFormProps {
  action: FormAction;
  page: string;
  words: FormWords;
}

/** Asks whom to invite, and as what. */
export function InviteForm({ action, page, words }: InviteFormProps) {
  const t = translate('en', 'access');
  return (
    <ActionForm action={action} page={page} words={words}>
      <TextField name="name" label={t('people.name')} />
      <TextField name="email" label={t('people.email')} type="email" />
      <SelectField
        name="role"
        label={t('people.role')}
        hint={t('people.roleHint')}
        choices={codeChoices('en', 'role')}
        value="contributor"
      />
      <div>
        <SubmitButton label={t('people.inviteSend')} />
      </div>
    </ActionForm>
  );
}
