import { z } from 'zod';
import { getStore } from '#db/store.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize, permissionToPropose } from '#lib/access/permissions.ts';
import { AppError } from '#lib/errors.ts';
import { mergedInto } from '#lib/submissions/merges.ts';
import { idInput, readInput, versionInput } from '#lib/submissions/input.ts';
import { checkItems } from '#lib/submissions/problems.ts';
import { readItems } from '#lib/submissions/proposal.ts';
import { change, findDone, reachToWithdraw, reachToWrite } from '#lib/submissions/reach.ts';
import { findWarnings } from '#lib/submissions/warnings/find-warnings.ts';
import { keepReasons, missingReasons, withReasons } from '#lib/submissions/warnings/reasons.ts';
import { listWarningReasons } from '#lib/submissions/warnings/sealed-reasons.ts';
import { listItems } from '#lib/submissions/sealed-rows.ts';

const input = z.strictObject({ submissionId: idInput, version: versionInput });

const MOST_REASON = 2000;
const sending = input.extend({
  /** Why what looks odd is right all the same, by the `group` of the warning. */
  reasons: z.record(z.string().max(60), z.string().max(MOST_REASON)).default({}),
  /** For everything that is not answered by itself: whoever loads a file answers for all of it. */
  reasonForAll: z.string().max(MOST_REASON).nullable().default(null),
});

/**
 * Sends the actor's draft for review; the same request again changes nothing. Throws INVALID with every problem of
 * every item, by item and field, and, where there is none, with every warning that has no reason; the reasons that
 * were typed are kept all the same.
 */
export async function submitSubmission(
  actor: MaybeActor,
  asked: z.input<typeof sending>,
): Promise<{ version: number }> {
  const author = authorize(actor, 'submission.write');
  const { reasons, reasonForAll, ...read } = readInput(sending, asked);
  // Found before the transaction, which holds the one writer; the version says that nothing was changed in between.
  const odd = await findWarnings(await readOf(read.submissionId));
  const sent = await getStore().transact(async (tx) => {
    const written = { status: 'submitted' as const, authorId: author.id };
    const done = await findDone(tx, author, read, written);
    if (done) return { version: done.version, missing: [] };
    const submission = await reachToWrite(tx, author, read);
    const items = await listItems(tx, submission.id);
    if (items.length === 0) throw invalid([{ field: '', problem: 'nothingToSend' }]);
    for (const { entityType } of items) authorize(author, permissionToPropose(entityType));
    // Anybody may enter who says something; what all their reports stand under is for editors.
    if (items.some((item) => mergedInto(item) !== null)) authorize(author, 'reference.propose');
    const { problems } = await checkItems(tx, items);
    if (problems.length > 0) throw invalid(problems);
    const answered = withReasons(odd, { reasons, reasonForAll });
    const missing = missingReasons(answered);
    const submittedAt = new Date();
    const sentAt = missing.length > 0 ? null : submittedAt;
    const itemIds = items.map(({ id }) => id);
    await keepReasons(tx, itemIds, { warnings: answered, sentAt });
    if (missing.length > 0) return { version: submission.version, missing };
    const undecided = { reviewerId: null, decidedAt: null, decisionNote: null };
    const now = { status: 'submitted' as const, submittedAt, ...undecided };
    return { version: await change(tx, submission, now), missing };
  });
  if (sent.missing.length > 0) throw invalid(sent.missing);
  return { version: sent.version };
}

async function readOf(submissionId: string) {
  const { read } = getStore();
  const [items, reasons] = await Promise.all([
    listItems(read, submissionId),
    listWarningReasons(read, submissionId),
  ]);
  return { proposals: readItems(items).proposals, reasons };
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
