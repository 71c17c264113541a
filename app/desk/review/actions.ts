'use server';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { answer, textOf, told } from '#app/desk/answer.ts';
import { talk } from '#app/desk/talk.ts';
import { baseConflictRows } from '#app/desk/review/base-conflict.ts';
import type { FormState } from '#components/forms/form-state.ts';
import { decideDraft } from '#lib/entry/change-draft.ts';
import { AppError } from '#lib/errors.ts';
import type { BaseConflict } from '#lib/submissions/approve.ts';
import { translate } from '#lib/messages/translate.ts';

export async function decide(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const submissionId = textOf(form, 'submissionId');
    // What was said and ticked is kept and shown, whatever comes of the decision.
    refresh();
    await talk(actor, form);
    const decision = decisionIn(form);
    const decided = decideDraft(actor, {
      submissionId,
      version: Number(textOf(form, 'version')),
      decision,
      comment: textOf(form, 'comment'),
      seen: idsIn(form),
    });
    const changed = await decided.then(() => null, changedMeanwhile(submissionId));
    if (changed) return changed;
    // What was typed for the decision itself stays in the form.
    if (decision === 'seen' && textOf(form, 'comment')) return {};
    return redirect(`/desk/review/${submissionId}`);
  });
}

// What was decided on is not what is there now: it is to be read again, and the comment stays in the form.
const changedMeanwhile = (submissionId: string) => async (error: unknown) => {
  if (!(error instanceof AppError) || error.code !== 'CONFLICT') throw error;
  if (error.details.reason === 'unseen') throw error;
  const label = translate('en', 'desk')('review.reload');
  const links = [{ href: `/desk/review/${submissionId}`, label }];
  if (error.details.reason !== 'baseRevision') return { ...told(error), links };
  const conflict = await baseConflictRows(error.details.conflicts as BaseConflict[]);
  return { message: translate('en', 'policies')('conflict.review'), conflict, links };
};

// The buttons beside comments decide nothing: what is ticked is kept with what is said.
const decisionIn = (form: FormData) => {
  const decision = textOf(form, 'decision');
  return decision.includes(':') ? 'seen' : decision;
};

// One box stands for an item together with what is shown inside it.
const idsIn = (form: FormData) =>
  form.getAll('seen').flatMap((ids) => String(ids).split(' ').filter(Boolean));
