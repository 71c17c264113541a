import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FormAction } from '#components/forms/form-state.ts';

/** The form of what is said on a page on which nothing is decided. */
export const TALK_FORM = 'talk';

interface TalkFormProps {
  submissionId: string;
  /** The page that is shown again. */
  room: 'review' | 'submissions';
  action: FormAction;
  page: string;
  words: FormWords;
}

/** Carries answers and comments; its fields and buttons stand beside what they are about. */
export function TalkForm({ submissionId, room, action, page, words }: TalkFormProps) {
  return (
    <ActionForm
      id={TALK_FORM}
      action={action}
      page={page}
      words={words}
      hidden={{ submissionId, room }}
    >
      {null}
    </ActionForm>
  );
}
