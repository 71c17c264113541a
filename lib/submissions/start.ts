import { z } from 'zod';
import { isSubmissionId } from '#db/submissions.ts';
import { getStore } from '#db/store.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { AppError } from '#lib/errors.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { field, otherwise, text } from '#lib/submissions/entities/readers.ts';
import { idInput, readInput } from '#lib/submissions/input.ts';
import { findSubmission, insertSubmission } from '#lib/submissions/sealed-rows.ts';

const input = z.strictObject({
  /** The id that the form chose for the draft, so that the same form makes it once. */
  id: idInput.optional(),
  title: field(otherwise(text(300), '')),
});

export interface StartedSubmission {
  id: string;
  version: number;
}

/**
 * Starts an empty draft of the actor's. A draft without a title takes that of the first document saved in it. One that
 * was started under this id already is given as it stands. Throws CONFLICT when the id is somebody else's.
 */
export async function startSubmission(
  actor: MaybeActor,
  asked: { id?: string; title?: string } = {},
): Promise<StartedSubmission> {
  const { id: authorId } = authorize(actor, 'submission.write');
  const { id = newPublicId(), title } = readInput(input, asked);
  const at = new Date();
  const draft = { id, title, authorId, status: 'draft' as const, version: 1 };
  const undecided = { submittedAt: null, reviewerId: null, decidedAt: null, decisionNote: null };
  return getStore().transact(async (tx) => {
    const started = await findSubmission(tx, id, { authorId, sent: false });
    if (started) return { id, version: started.version };
    if (await isSubmissionId(tx, id)) throw new AppError('CONFLICT', { reason: 'taken' });
    await insertSubmission(tx, { ...draft, ...undecided, createdAt: at, updatedAt: at });
    return { id, version: draft.version };
  });
}
