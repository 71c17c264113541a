import { offerNewPassword, resetSecondStep } from '#app/desk/users/actions.ts';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'access');

interface ResetFormsProps {
  form: { page: string; words: FormWords; hidden: { id: string } };
  isOwn: boolean;
}

/** A link for a new password, for who has forgotten it; and for who has lost the second step too. */
export function ResetForms({ form, isOwn }: ResetFormsProps) {
  return (
    <>
      <ActionForm action={offerNewPassword} {...form}>
        <p>{t('person.resetHelp')}</p>
        <div>
          <SubmitButton label={t('person.reset')} look="plain" />
        </div>
      </ActionForm>
      {!isOwn && (
        <ActionForm action={resetSecondStep} {...form}>
          <p>{t('person.resetSecondHelp')}</p>
          <div>
            <SubmitButton label={t('person.resetSecond')} look="grave" />
          </div>
        </ActionForm>
      )}
    </>
  );
}
