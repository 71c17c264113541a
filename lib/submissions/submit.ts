import { z } from 'zod';
import { listItems } from '#db/submissions.ts';
import { getStore } from '#db/store.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize, permissionToPropose } from '#lib/access/permissions.ts';
import { AppError } from '#lib/errors.ts';
import { mergedInto } from '#lib/submissions/merges.ts';
import { idInput, readInput, versionInput } from '#lib/submissions/input.ts';
import { checkItems } from '#lib/submissions/problems.ts';
import { change, findDone, reachToWithdraw, reachToWrite } from '#lib/submissions/reach.ts';

const input = z.strictObject({ submissionId: idInput, version: versionInput });

/** Sends the actor's draft for review; the same request again changes nothing. Throws INVALID with every problem of every item, by item and field. */
export async function submitSubmission(
  actor: MaybeActor,
  asked: z.input<typeof input>,
): Promise<{ version: number }> {
  const author = authorize(actor, 'submission.write');
  const read = readInput(input, asked);
  return getStore().transact(async (tx) => {
    const written = { status: 'submitted' as const, authorId: author.id };
    const done = await findDone(tx, author, read, written);
    if (done) return { version: done.version };
    const submission = await reachToWrite(tx, author, read);
    const items = await listItems(tx, submission.id);
    if (items.length === 0) throw invalid([{ field: '', problem: 'nothingToSend' }]);
    for (const { entityType } of items) authorize(author, permissionToPropose(entityType));
    // Anybody may enter who says something; what all their reports stand under is for editors.
    if (items.some((item) => mergedInto(item) !== null)) authorize(author, 'reference.propose');
    const { problems } = await checkItems(tx, items);
    if (problems.length > 0) throw invalid(problems);
    const undecided = { reviewerId: null, decidedAt: null, decisionNote: null };
    const sent = { status: 'submitted' as const, submittedAt: new Date(), ...undecided };
    return { version: await change(tx, submission, sent) };
  });
}

/** Takes the actor's submission back, from waiting for review to draft. Throws CONFLICT when it does not wait any more. */
export async function withdrawSubmission(
  actor: MaybeActor,
  asked: z.input<typeof input>,
): Promise<{ version: number }> {
  const author = authorize(actor, 'submission.write');
  const read = readInput(input, asked);
  return getStore().transact(async (tx) => {
    const written = { status: 'draft' as const, submittedAt: null, authorId: author.id };
    const done = await findDone(tx, author, read, written);
    if (done) return { version: done.version };
    const submission = await reachToWithdraw(tx, author, read);
    return { version: await change(tx, submission, { status: 'draft', submittedAt: null }) };
  });
}

const invalid = (fields: AppError['fields']) => new AppError('INVALID', { fields });
