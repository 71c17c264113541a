import { ReasonAndSend } from '#components/desk/reason-and-send.tsx';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FieldSentence, FormAction } from '#components/forms/form-state.ts';
import { translate } from '#lib/messages/translate.ts';

interface ReopenFormProps {
  action: FormAction;
  page: string;
  words: FormWords;
  steering: Record<string, string>;
  reason: string | undefined;
  problems: FieldSentence[];
}

/** Why an organization that was merged is one of its own after all. */
export function ReopenForm({ action, page, words, steering, reason, problems }: ReopenFormProps) {
  const t = translate('en', 'reference');
  return (
    <ActionForm action={action} page={page} words={words} hidden={steering} problems={problems}>
      <ReasonAndSend
        name="reason"
        label={t('fields.reason')}
        hint={t('hints.reason')}
        value={reason}
      />
    </ActionForm>
  );
}
