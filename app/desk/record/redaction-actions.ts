'use server';
import { answer, textOf } from '#app/desk/answer.ts';
import { editedForm } from '#app/desk/editing.ts';
import { conflictOf } from '#app/desk/record/record-conflict.ts';
import { redactionTitle } from '#app/desk/record/record-page.ts';
import { goOn } from '#app/desk/submissions/save.ts';
import type { FormState } from '#components/forms/form-state.ts';
import { proposeRedaction } from '#lib/editing/redaction-desk.ts';
import { isRecordType } from '#lib/editing/record-kinds.ts';
import { AppError } from '#lib/errors.ts';

export async function redact(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const entityType = textOf(form, 'entityType');
    if (!isRecordType(entityType)) throw new AppError('NOT_FOUND');
    const id = textOf(form, 'entityId');
    const { baseRevision, draft, isSent } = editedForm(form);
    const ticked = [...form.keys()].filter((name) => name.startsWith('field.'));
    const done = await proposeRedaction(actor, {
      entityType,
      id,
      baseRevision,
      draft,
      isSent,
      title: redactionTitle(entityType, id),
      reason: textOf(form, 'reason'),
      words: textOf(form, 'words'),
      fields: ticked.map((name) => name.slice('field.'.length)),
      copies: form.has('copies'),
      onlyEarlier: form.has('onlyEarlier'),
    }).then(
      (submissionId) => ({ submissionId }),
      (error: unknown) => conflictOf(entityType, error),
    );
    if (!('submissionId' in done)) return done;
    const saved = `/desk/submissions/${done.submissionId}`;
    return goOn(actor, form, isSent ? saved : `${saved}?saved=1`);
  });
}
