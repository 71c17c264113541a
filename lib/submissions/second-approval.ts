// A retraction takes a published number back in our own name, a redaction takes words out for good, and a small count
// may point at somebody: two reviewers beside the author must want each.
import type { ChangeType } from '#db/codes.ts';
import type { SubmissionRow } from '#db/submissions.ts';
import type { Reader, Writer } from '#db/store.ts';
import type { Actor } from '#lib/access/actor.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import type { Proposal } from '#lib/submissions/proposal.ts';
import { insertApproval, listApprovals } from '#lib/submissions/sealed-rows.ts';
import { mayPointAtSomebody } from '#lib/submissions/sensitive-count.ts';

const NEEDS_TWO: readonly ChangeType[] = ['retract', 'redact'];

export type SecondReason = 'retraction' | 'fewPeople';

/** A change as far as it decides how many must approve it; the value is null while it cannot be read. */
type Change = Pick<Proposal, 'changeType' | 'entityType'> & { value: Proposal['value'] | null };

/** Why a submission with these items needs a second reviewer; null when one is enough. */
export function secondReasonOf(items: readonly Change[]): SecondReason | null {
  if (items.some(({ changeType }) => NEEDS_TWO.includes(changeType))) return 'retraction';
  return items.some(showsFewPeople) ? 'fewPeople' : null;
}

// What a change leaves in another state was public before it.
const showsFewPeople = ({ value }: Change): boolean =>
  value !== null &&
  'placePrecision' in value &&
  value.lifecycle === 'active' &&
  mayPointAtSomebody(value);

/** How many reviewers approve a submission with these items before it becomes part of the record. */
export function approvalsNeeded(items: readonly Change[]): number {
  return secondReasonOf(items) ? 2 : 1;
}

/** A reviewer who has approved the submission as it waits, before the last one who is needed. */
export interface EarlierApproval {
  reviewer: { id: string; name: string };
  note: string | null;
  approvedAt: Date;
}

/** Who has approved what waits so far, the first first; nobody once it was changed, decided or sent again. */
export async function listEarlierApprovals(
  reader: Reader,
  { id: submissionId, version }: Pick<SubmissionRow, 'id' | 'version'>,
): Promise<EarlierApproval[]> {
  const found = await listApprovals(reader, { submissionId, version });
  return found.map(({ approval: { reviewerId: id, note, approvedAt }, reviewerName: name }) => ({
    reviewer: { id, name },
    note,
    approvedAt,
  }));
}

/**
 * Whether this approval is the last that is needed. One that is not is kept, once, and the submission goes on
 * waiting for another reviewer.
 */
export async function isLastApproval(
  tx: Writer,
  submission: Pick<SubmissionRow, 'id' | 'version'>,
  {
    reviewer,
    note,
    items,
  }: { reviewer: Actor; note: string | null; items: Parameters<typeof approvalsNeeded>[0] },
): Promise<boolean> {
  const earlier = await listEarlierApprovals(tx, submission);
  const others = earlier.filter((approval) => approval.reviewer.id !== reviewer.id);
  if (others.length + 1 >= approvalsNeeded(items)) return true;
  if (others.length === earlier.length)
    await insertApproval(tx, {
      id: newPublicId(),
      submissionId: submission.id,
      version: submission.version,
      reviewerId: reviewer.id,
      note,
      approvedAt: new Date(),
    });
  return false;
}
