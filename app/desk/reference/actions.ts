'use server';
import { answer, textOf } from '#app/desk/answer.ts';
import { conflictRows } from '#app/desk/conflict-rows.ts';
import { editedForm } from '#app/desk/editing.ts';
import {
  mergeSentences,
  referenceNames,
  referenceSentences,
} from '#app/desk/reference/reference-names.ts';
import { linksToHolders } from '#app/desk/reference/reach-in-words.ts';
import { baseConflictRows } from '#app/desk/review/base-conflict.ts';
import { fieldsIn, goOn } from '#app/desk/submissions/save.ts';
import type { FormState } from '#components/forms/form-state.ts';
import type { Person } from '#lib/access/people.ts';
import { proposeMerge } from '#lib/editing/merge-desk.ts';
import { proposeReopening } from '#lib/editing/reopen-merged.ts';
import { placesFor, proposeReference } from '#lib/editing/reference-desk.ts';
import { isReferenceType, type ReferenceType } from '#lib/editing/reference-kinds.ts';
import { referencePayload } from '#lib/editing/reference-values.ts';
import { referenceWords } from '#lib/editing/reference-words.ts';
import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import type { BaseConflict } from '#lib/submissions/approve.ts';

export async function changeReference(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const entityType = textOf(form, 'entityType');
    if (!isReferenceType(entityType)) throw new AppError('NOT_FOUND');
    const asked = {
      ...editedForm(form),
      fields: fieldsIn(form),
      entityId: textOf(form, 'entityId'),
    };
    const done = await proposeReference(actor, { ...asked, entityType }).then(
      (submissionId) => ({ submissionId }),
      (error: unknown) => refusal(entityType, asked.fields, error),
    );
    if (!('submissionId' in done)) return done;
    const saved = `/desk/submissions/${done.submissionId}`;
    return goOn(actor, form, asked.isSent ? saved : `${saved}?saved=1`);
  });
}

export async function merge(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    return changeMerge(actor, form, proposeMerge);
  });
}

export async function reopen(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    return changeMerge(actor, form, proposeReopening);
  });
}

async function changeMerge(
  actor: Person,
  form: FormData,
  propose: typeof proposeMerge,
): Promise<Partial<FormState> | void> {
  const asked = { ...editedForm(form), id: textOf(form, 'id') };
  const done = await propose(actor, asked).then(
    (submissionId) => ({ submissionId }),
    (error: unknown) => refusal('organization', {}, error),
  );
  if (!('submissionId' in done)) return done;
  const saved = `/desk/submissions/${done.submissionId}`;
  return goOn(actor, form, asked.isSent ? saved : `${saved}?saved=1`);
}

async function refusal(
  type: ReferenceType,
  fields: Record<string, string>,
  error: unknown,
): Promise<Partial<FormState>> {
  if (!(error instanceof AppError)) throw error;
  const nameOf = await referenceNames();
  if (error.code === 'INVALID' && error.fields.some(({ field }) => field === 'mergedIntoId'))
    return {
      message: translate('en', 'errors')('INVALID'),
      fields: mergeSentences(error.fields),
    };
  if (error.code === 'INVALID') {
    const places = await placesFor(type);
    const payload = referencePayload(type, fields, {}, places);
    return {
      message: translate('en', 'errors')('INVALID'),
      fields: referenceSentences(type, { payload, problems: error.fields }, { nameOf, places }),
      links: linksToHolders(type, error.fields),
    };
  }
  if (error.code !== 'CONFLICT') throw error;
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
  const words = (version: unknown) =>
    referenceWords('en', type, (version ?? null) as Record<string, unknown> | null, nameOf);
  const { theirs, yours, current: version } = error.details;
  return {
    message: t('conflictDraft'),
    conflict: conflictRows({ theirs: words(theirs), yours: words(yours) }),
    ...(typeof version === 'number' && { version }),
  };
}
