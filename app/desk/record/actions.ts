'use server';
import { answer, textOf } from '#app/desk/answer.ts';
import { editedForm } from '#app/desk/editing.ts';
import { kindAsked, changeTitle, recordName, typeNamed } from '#app/desk/record/record-page.ts';
import { conflictOf } from '#app/desk/record/record-conflict.ts';
import { fieldsIn, goOn } from '#app/desk/submissions/save.ts';
import type { FormState } from '#components/forms/form-state.ts';
import { getRecordDesk, proposeRecordChange } from '#lib/editing/record-desk.ts';
import { AppError } from '#lib/errors.ts';

export async function changeRecord(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const entityType = typeNamed(textOf(form, 'entityType'));
    const kind = entityType && kindAsked(entityType, textOf(form, 'change'));
    if (!entityType || !kind || kind === 'redact') throw new AppError('NOT_FOUND');
    const id = textOf(form, 'entityId');
    const asked = { ...editedForm(form), fields: changedFields(form) };
    const { current } = await getRecordDesk(actor, { entityType, id, kind });
    const title = changeTitle(kind, recordName(entityType, id, current));
    const done = await proposeRecordChange(actor, { ...asked, entityType, id, kind, title }).then(
      (submissionId) => ({ submissionId }),
      (error: unknown) => conflictOf(entityType, error),
    );
    if (!('submissionId' in done)) return done;
    const saved = `/desk/submissions/${done.submissionId}`;
    return goOn(actor, form, `${saved}?${asked.isSent ? 'sent' : 'saved'}=1`);
  });
}

// A document and a statement have a field `kind` of their own.
const STEERING = ['entityType', 'entityId', 'change', 'baseRevision'];

const changedFields = (form: FormData) =>
  Object.fromEntries(Object.entries(fieldsIn(form)).filter(([name]) => !STEERING.includes(name)));
