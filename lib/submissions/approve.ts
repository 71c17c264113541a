import { z } from 'zod';
import { writeEntities, type ApprovedEntity } from '#db/entities.ts';
import { bumpContentVersion, findContentVersion } from '#db/instance.ts';
import { REDACTION_MARK } from '#db/redaction-mark.ts';
import { appendRevisions, findLastRevision } from '#db/revisions.ts';
import type { SubmissionRow } from '#db/submissions.ts';
import { brokenConstraint, getStore, type Reader, type Writer } from '#db/store.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { AppError } from '#lib/errors.ts';
import { asApproved } from '#lib/record/as-approved.ts';
import { chained } from '#lib/record/chain.ts';
import { forgetFiles, forgetWithin, isRedaction } from '#lib/redaction/forget.ts';
import { holdsWords } from '#lib/redaction/take-out.ts';
import { findRevision } from '#lib/sealing/recorded.ts';
import { inOrderOfWriting } from '#lib/submissions/order.ts';
import type { Context } from '#lib/submissions/checks/context.ts';
import { wordsTakenBy } from '#lib/submissions/checks/redaction.ts';
import { field, optional, text } from '#lib/submissions/entities/readers.ts';
import { idInput, readInput, versionInput } from '#lib/submissions/input.ts';
import { checkItems } from '#lib/submissions/problems.ts';
import type { Proposal } from '#lib/submissions/proposal.ts';
import { change, findDone, reachToDecide } from '#lib/submissions/reach.ts';
import { sealSource } from '#lib/sealing/sealed-source.ts';
import { isLastApproval } from '#lib/submissions/second-approval.ts';
import { keepSeen, refuseUnseen, seenInput } from '#lib/submissions/seen.ts';
import { listItems } from '#lib/submissions/sealed-rows.ts';

const input = z.strictObject({
  submissionId: idInput,
  version: versionInput,
  seen: seenInput,
  note: field(optional(text(5000))),
});

export interface Approval {
  version: number;
  /** The state of the public record that shows it. */
  contentVersion: number;
  /** False for the first approval of what needs two, which goes on waiting for a second reviewer. */
  isComplete: boolean;
}

/** What an edit started from, what the record holds now, and what the edit proposes. */
export interface BaseConflict {
  itemId: string;
  entityType: Proposal['entityType'];
  entityId: string;
  base: Record<string, unknown> | null;
  current: unknown;
  proposed: unknown;
}

/**
 * Makes the submission part of the public record, wholly or not at all; a retraction, a redaction, and a small count of
 * a sensitive group only once a second reviewer approves it. What a redaction takes out is gone with it from
 * everywhere. Everything is checked again against the record of this moment; the same request again changes nothing.
 * Throws CONFLICT when it is decided already, was changed, or starts from revisions that are no longer current (with
 * both versions), or holds what the reviewer has not seen (naming each), INVALID with every problem, FORBIDDEN for
 * one's own submission.
 */
export async function approveSubmission(
  actor: MaybeActor,
  asked: z.input<typeof input>,
): Promise<Approval> {
  const reviewer = authorize(actor, 'submission.review');
  const read = readInput(input, asked);
  try {
    const { files, ...approval } = await getStore().transact(async (tx) => {
      const decision = { status: 'approved' as const, reviewerId: reviewer.id };
      const done = await findDone(tx, reviewer, read, { ...decision, decisionNote: read.note });
      if (done) return { ...(await asItStands(tx, done)), isComplete: true, files: null };
      const submission = await reachToDecide(tx, reviewer, read);
      const items = await listItems(tx, submission.id);
      await keepSeen(tx, reviewer, { items, seen: read.seen });
      await refuseUnseen(tx, reviewer, items);
      const { context, problems } = await checkItems(tx, items);
      await refuseOldBases(tx, context);
      if (problems.length > 0) throw new AppError('INVALID', { fields: problems });
      const title = titleWithout(wordsTakenBy(context), { ...submission, note: read.note });
      const given = { reviewer, note: read.note, items: context.proposals };
      if (!(await isLastApproval(tx, submission, given)))
        return { ...(await asItStands(tx, submission)), isComplete: false, files: null };
      const at = new Date();
      const decided = { ...decision, title, decidedAt: at, decisionNote: read.note };
      const version = await change(tx, submission, decided);
      const left = await apply(tx, context, { ...submission, ...decision, decidedAt: at });
      return {
        version,
        contentVersion: await bumpContentVersion(tx),
        isComplete: true,
        files: left,
      };
    });
    if (files) await forgetFiles(files);
    return approval;
  } catch (error) {
    // A name that was free when it was checked: only another process can have taken it in between.
    if (brokenConstraint(error) === 'unique') throw new AppError('CONFLICT', { reason: 'taken' });
    throw error;
  }
}

// What a redaction takes out stands in none of the words about it.
function titleWithout(
  words: readonly string[],
  { title, note }: { title: string; note: string | null },
): string {
  const named = { field: 'note', problem: 'namesWhatGoes', values: { value: '' } };
  if (note !== null && holdsWords(note, words)) throw new AppError('INVALID', { fields: [named] });
  return holdsWords(title, words) ? REDACTION_MARK : title;
}

const asItStands = async (reader: Reader, { version }: SubmissionRow) => ({
  version,
  contentVersion: await findContentVersion(reader),
});

async function refuseOldBases(reader: Reader, { proposals, current }: Context): Promise<void> {
  const conflicts: BaseConflict[] = [];
  for (const { itemId, entityType, entityId, baseRevision, value } of proposals) {
    const now = current[entityType].get(entityId);
    if (baseRevision === null || !now || now.revision === baseRevision) continue;
    const base = await findRevision(reader, { entityType, entityId, revision: baseRevision });
    const both = { base: base?.snapshot ?? null, current: now, proposed: value };
    conflicts.push({ itemId, entityType, entityId, ...both });
  }
  if (conflicts.length > 0) throw new AppError('CONFLICT', { reason: 'baseRevision', conflicts });
}

/** Writes the record; returns the files that a redaction leaves to be removed, null when there was none. */
async function apply(
  tx: Writer,
  { proposals, current }: Context,
  { id: submissionId, reviewerId, decidedAt }: SubmissionRow,
): Promise<string[] | null> {
  const recordedAt = decidedAt ?? new Date();
  const ordered: { plain: Proposal['value']; proposal: Proposal; revision: number }[] = [];
  for (const proposal of inOrderOfWriting(proposals)) {
    const revision = (current[proposal.entityType].get(proposal.entityId)?.revision ?? 0) + 1;
    ordered.push({ plain: proposal.value, proposal: await asKept(tx, proposal), revision });
  }
  const rows = ordered.map(({ proposal, revision }) => {
    const { entityType, entityId, changeType, reason, value: snapshot } = proposal;
    const what = { entityType, entityId, revision, changeType, reason };
    return {
      ...what,
      actorId: reviewerId ?? '',
      submissionId,
      recordedAt,
      snapshot: asApproved(snapshot),
    };
  });
  const links = chained(await findLastRevision(tx), rows);
  await appendRevisions(tx, links);
  const approved = ordered.map(({ proposal, revision }) => {
    const { entityType, entityId: id, value } = proposal;
    return { entityType, id, revision, value } as ApprovedEntity;
  });
  await writeEntities(tx, recordedAt, approved);
  const redacted = links.flatMap((link, at) => {
    if (!isRedaction(link)) return [];
    const before = { ...current[link.entityType].get(link.entityId) };
    return [{ ...link, before, after: asApproved({ ...ordered[at]?.plain }) }];
  });
  return redacted.length > 0 ? forgetWithin(tx, submissionId, redacted) : null;
}

async function asKept(tx: Writer, proposal: Proposal): Promise<Proposal> {
  if (proposal.entityType !== 'source') return proposal;
  const { entityId, reason, value } = proposal;
  return { ...proposal, ...(await sealSource(tx, entityId, { reason, value })) };
}
