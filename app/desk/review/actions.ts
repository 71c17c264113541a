'use server';
import { redirect } from 'next/navigation';
import { answer, textOf } from '#app/desk/answer.ts';
import type { FormState } from '#components/forms/form-state.ts';
import { decideDraft } from '#lib/entry/change-draft.ts';

export async function decide(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const submissionId = textOf(form, 'submissionId');
    await decideDraft(actor, {
      submissionId,
      version: Number(textOf(form, 'version')),
      decision: textOf(form, 'decision'),
      comment: textOf(form, 'comment'),
    });
    redirect(`/desk/review/${submissionId}`);
  });
}
