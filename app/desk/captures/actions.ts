'use server';
import { redirect } from 'next/navigation';
import { answer, textOf } from '#app/desk/answer.ts';
import { captureNews } from '#app/desk/captures/news.ts';
import type { FormState } from '#components/forms/form-state.ts';
import { removeFromDraft } from '#lib/snapshots/remove.ts';

export async function removeCapture(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const submissionId = textOf(form, 'submissionId');
    const version = Number(textOf(form, 'version'));
    await removeFromDraft(actor, { submissionId, version, snapshotId: textOf(form, 'snapshotId') });
    redirect(captureNews(`/desk/submissions/${submissionId}`, 'removed'));
  });
}
