import { z } from 'zod';
import { countOpenComments } from '#db/submission-comments.ts';
import { getStore, type Reader } from '#db/store.ts';
import type { Actor, MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { AppError } from '#lib/errors.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { field, optional, text } from '#lib/submissions/entities/readers.ts';
import { idInput, readInput, versionInput } from '#lib/submissions/input.ts';
import { change, findDone, reachToDecide } from '#lib/submissions/reach.ts';
import { keepSeen, seenInput } from '#lib/submissions/seen.ts';
import { insertComment, listItems } from '#lib/submissions/sealed-rows.ts';

const returning = z.strictObject({
  submissionId: idInput,
  version: versionInput,
  comment: field(optional(text(5000))),
  /** What the reviewer has seen of it already: only what is changed has to be seen again. */
  seen: seenInput.default([]),
});
const rejecting = z.strictObject({
  submissionId: idInput,
  version: versionInput,
  reason: field(text(5000)),
});

/**
 * Sends the submission back to its author with a comment, which it must have unless open comments on it say what is
 * wrong. Throws INVALID without either, CONFLICT when it is decided already.
 */
export async function returnSubmission(
  actor: MaybeActor,
  asked: z.input<typeof returning>,
): Promise<{ version: number }> {
  const reviewer = authorize(actor, 'submission.review');
  const { comment, ...read } = readInput(returning, asked);
  return decide(reviewer, { ...read, status: 'returned', note: comment });
}

/** Rejects the submission for good, with a reason, which it must have. Throws CONFLICT when it is decided already. */
export async function rejectSubmission(
  actor: MaybeActor,
  asked: z.input<typeof rejecting>,
): Promise<{ version: number }> {
  const reviewer = authorize(actor, 'submission.review');
  const { reason, ...read } = readInput(rejecting, asked);
  return decide(reviewer, { ...read, status: 'rejected', note: reason });
}

interface Decision {
  submissionId: string;
  version: number;
  status: 'returned' | 'rejected';
  /** Null when the open comments say it. */
  note: string | null;
  seen?: string[];
}

function decide(reviewer: Actor, { status, note, seen = [], ...asked }: Decision) {
  return getStore().transact(async (tx) => {
    const written = { status, reviewerId: reviewer.id, decisionNote: note };
    const done = await findDone(tx, reviewer, asked, written);
    if (done) return { version: done.version };
    const submission = await reachToDecide(tx, reviewer, asked);
    if (note === null) await refuseSilence(tx, submission.id);
    await keepSeen(tx, reviewer, { items: await listItems(tx, submission.id), seen });
    const at = new Date();
    const decided = { status, reviewerId: reviewer.id, decidedAt: at, decisionNote: note };
    const version = await change(tx, submission, decided);
    if (note === null) return { version };
    const said = {
      id: newPublicId(),
      submissionId: submission.id,
      authorId: reviewer.id,
      body: note,
    };
    const aboutAll = { itemId: null, field: null, answersId: null };
    const open = { resolvedAt: null, resolvedBy: null };
    await insertComment(tx, { ...said, ...aboutAll, ...open, createdAt: at });
    return { version };
  });
}

async function refuseSilence(reader: Reader, submissionId: string) {
  const [talked] = await countOpenComments(reader, [submissionId]);
  if (talked) return;
  const missing = { field: 'comment', problem: 'missing', values: { value: '' } };
  throw new AppError('INVALID', { fields: [missing] });
}
