import { ReasonAndSend } from '#components/desk/reason-and-send.tsx';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FieldSentence, FormAction } from '#components/forms/form-state.ts';
import { SelectField, type Choice } from '#components/forms/select-field.tsx';
import { translate } from '#lib/messages/translate.ts';

interface MergeFormProps {
  action: FormAction;
  page: string;
  words: FormWords;
  steering: Record<string, string>;
  values: Record<string, string>;
  problems: FieldSentence[];
  others: Choice[];
}

/** Which organization is kept in the place of this one, and why. */
export function MergeForm(props: MergeFormProps) {
  const { action, page, words, steering, values, problems, others } = props;
  const t = translate('en', 'reference');
  return (
    <ActionForm action={action} page={page} words={words} hidden={steering} problems={problems}>
      <SelectField
        name="into"
        label={t('merge.into')}
        hint={t('merge.intoHint')}
        choices={others}
        value={values.into}
        empty={t('chooseOne')}
      />
      <ReasonAndSend
        name="reason"
        label={t('fields.reason')}
        hint={t('hints.reason')}
        value={values.reason}
      />
    </ActionForm>
  );
}
