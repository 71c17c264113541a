'use server';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { answer, textOf, told } from '#app/desk/answer.ts';
import { baseConflictRows } from '#app/desk/review/base-conflict.ts';
import type { FormState } from '#components/forms/form-state.ts';
import { decideDraft } from '#lib/entry/change-draft.ts';
import { AppError } from '#lib/errors.ts';
import type { BaseConflict } from '#lib/submissions/approve.ts';
import { translate } from '#lib/messages/translate.ts';

export async function decide(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const submissionId = textOf(form, 'submissionId');
    const decided = decideDraft(actor, {
      submissionId,
      version: Number(textOf(form, 'version')),
      decision: textOf(form, 'decision'),
      comment: textOf(form, 'comment'),
      seen: idsIn(form),
    });
    const changed = await decided.then(() => null, changedMeanwhile(submissionId));
    if (changed) return changed;
    return redirect(`/desk/review/${submissionId}`);
  });
}

// What was decided on is not what is there now: it is to be read again, and the comment stays in the form.
const changedMeanwhile = (submissionId: string) => async (error: unknown) => {
  if (!(error instanceof AppError) || error.code !== 'CONFLICT') throw error;
  // What was ticked is kept, and the page says so beside the answer.
  if (error.details.reason === 'unseen') {
    refresh();
    throw error;
  }
  const label = translate('en', 'desk')('review.reload');
  const links = [{ href: `/desk/review/${submissionId}`, label }];
  if (error.details.reason !== 'baseRevision') return { ...told(error), links };
  const conflict = await baseConflictRows(error.details.conflicts as BaseConflict[]);
  return { message: translate('en', 'policies')('conflict.review'), conflict, links };
};

// One box stands for an item together with what is shown inside it.
const idsIn = (form: FormData) =>
  form.getAll('seen').flatMap((ids) => String(ids).split(' ').filter(Boolean));
