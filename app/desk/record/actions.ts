'use server';
import { answer, textOf } from '#app/desk/answer.ts';
import { conflictRows } from '#app/desk/conflict-rows.ts';
import { editedForm } from '#app/desk/editing.ts';
import { kindAsked, changeTitle, recordName, typeNamed } from '#app/desk/record/record-page.ts';
import { namedIn, recordWords, type Version } from '#app/desk/record-words.ts';
import { baseConflictRows } from '#app/desk/review/base-conflict.ts';
import { fieldsIn, goOn } from '#app/desk/submissions/save.ts';
import type { FormState } from '#components/forms/form-state.ts';
import { getRecordDesk, proposeRecordChange } from '#lib/editing/record-desk.ts';
import type { RecordType } from '#lib/editing/record-kinds.ts';
import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import type { BaseConflict } from '#lib/submissions/approve.ts';

export async function changeRecord(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const entityType = typeNamed(textOf(form, 'entityType'));
    const kind = entityType && kindAsked(entityType, textOf(form, 'change'));
    if (!entityType || !kind) throw new AppError('NOT_FOUND');
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
    return goOn(actor, form, asked.isSent ? saved : `${saved}?saved=1`);
  });
}

// A document and a statement have a field `kind` of their own.
const STEERING = ['entityType', 'entityId', 'change', 'baseRevision'];

const changedFields = (form: FormData) =>
  Object.fromEntries(Object.entries(fieldsIn(form)).filter(([name]) => !STEERING.includes(name)));

async function conflictOf(entityType: RecordType, error: unknown): Promise<Partial<FormState>> {
  if (!(error instanceof AppError) || error.code !== 'CONFLICT') throw error;
  const t = translate('en', 'changes');
  if (error.details.reason === 'baseRevision') {
    const conflicts = error.details.conflicts as BaseConflict[];
    const current = conflicts[0]?.current as { revision: number } | null | undefined;
    return {
      message: t('conflict'),
      conflict: await baseConflictRows(conflicts),
      // The next send starts from the revision that the person has now seen.
      hidden: { baseRevision: String(current?.revision ?? '') },
    };
  }
  const [theirs, yours] = [error.details.theirs, error.details.yours].map(
    (one) => (one ?? null) as Version,
  );
  const named = await namedIn([theirs ?? null, yours ?? null]);
  const words = (version: Version = null) => recordWords(entityType, version, named);
  const { current: version } = error.details;
  return {
    message: t('conflictDraft'),
    conflict: conflictRows({ theirs: words(theirs), yours: words(yours) }),
    ...(typeof version === 'number' && { version }),
  };
}
