// Which submissions an actor can reach: what lies outside is not there.
import type { SubmissionStatus } from '#db/codes.ts';
import type { SubmissionRow, SubmissionScope } from '#db/submissions.ts';
import type { Reader, Writer } from '#db/store.ts';
import type { Actor } from '#lib/access/actor.ts';
import { isPermitted } from '#lib/access/permissions.ts';
import { AppError } from '#lib/errors.ts';
import { refuseKeptFrom } from '#lib/submissions/in-confidence.ts';
import { fourEyes } from '#lib/submissions/checks/four-eyes.ts';
import { findSubmission, updateSubmission } from '#lib/submissions/sealed-rows.ts';

/** One's own submissions, and for those who review also what others have sent. */
export function scopeOf(actor: Actor): SubmissionScope {
  return { authorId: actor.id, sent: isPermitted(actor.role, 'submission.review') };
}

/** The submission, if the actor may see it and read its documents. Throws NOT_FOUND otherwise. */
export async function reach(reader: Reader, actor: Actor, id: string): Promise<SubmissionRow> {
  const submission = await findSubmission(reader, id, scopeOf(actor));
  if (!submission) throw new AppError('NOT_FOUND');
  await refuseKeptFrom(reader, actor, submission);
  return submission;
}

export interface Asked {
  submissionId: string;
  version: number;
}

const WRITABLE: readonly SubmissionStatus[] = ['draft', 'returned'];

/** The actor's own submission, to be changed. Throws FORBIDDEN for another's, CONFLICT when it is sent, decided or changed meanwhile. */
export async function reachToWrite(
  reader: Reader,
  actor: Actor,
  asked: Asked,
): Promise<SubmissionRow> {
  const submission = await reachOwn(reader, actor, asked.submissionId);
  if (!WRITABLE.includes(submission.status)) throw conflict('notWritable', submission, asked);
  return unchanged(submission, asked);
}

/** The actor's own submission that waits for a decision. Throws FORBIDDEN for another's, CONFLICT when it does not wait. */
export async function reachToWithdraw(
  reader: Reader,
  actor: Actor,
  asked: Asked,
): Promise<SubmissionRow> {
  const submission = await reachOwn(reader, actor, asked.submissionId);
  if (submission.status !== 'submitted') throw conflict('notWaiting', submission, asked);
  return unchanged(submission, asked);
}

/** Somebody else's submission that waits for a decision. Throws FORBIDDEN for one's own, CONFLICT when it is decided or changed meanwhile. */
export async function reachToDecide(
  reader: Reader,
  actor: Actor,
  asked: Asked,
): Promise<SubmissionRow> {
  const submission = await reach(reader, actor, asked.submissionId);
  const fields = fourEyes(submission, actor);
  if (fields.length > 0) throw new AppError('FORBIDDEN', { fields });
  if (submission.status !== 'submitted') throw conflict('alreadyDecided', submission, asked);
  return unchanged(submission, asked);
}

/** Writes the changes and counts the version up. Throws CONFLICT when somebody was faster. */
export async function change(
  tx: Writer,
  submission: SubmissionRow,
  changes: Parameters<typeof updateSubmission>[2],
): Promise<number> {
  const isChanged = await updateSubmission(tx, submission, { ...changes, updatedAt: new Date() });
  if (!isChanged) throw new AppError('CONFLICT', { reason: 'changed', base: submission.version });
  return submission.version + 1;
}

/**
 * The submission, if the asked step was carried out already by this very request: it stands one version further on
 * and holds what the step writes. The version that a form names is so its idempotency key. Undefined otherwise.
 */
export async function findDone(
  reader: Reader,
  actor: Actor,
  asked: Asked,
  written: Partial<SubmissionRow>,
): Promise<SubmissionRow | undefined> {
  const submission = await reach(reader, actor, asked.submissionId);
  const columns = Object.keys(written) as (keyof SubmissionRow)[];
  const isDone =
    submission.version === asked.version + 1 &&
    columns.every((name) => submission[name] === (written[name] ?? null));
  return isDone ? submission : undefined;
}

async function reachOwn(reader: Reader, actor: Actor, id: string): Promise<SubmissionRow> {
  const submission = await reach(reader, actor, id);
  if (submission.authorId !== actor.id) throw new AppError('FORBIDDEN', { reason: 'notAuthor' });
  return submission;
}

function unchanged(submission: SubmissionRow, asked: Asked): SubmissionRow {
  if (submission.version !== asked.version) throw conflict('changed', submission, asked);
  return submission;
}

function conflict(reason: string, submission: SubmissionRow, { version: base }: Asked): AppError {
  const { version: current, status, decidedAt } = submission;
  return new AppError('CONFLICT', { reason, base, current, status, decidedAt });
}
