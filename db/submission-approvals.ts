// First approvals of what needs a second one.
import { and, asc, eq } from 'drizzle-orm';
import { users } from '#db/schema/access.ts';
import { submissionApprovals } from '#db/schema/submissions.ts';
import type { Reader, Writer } from '#db/store.ts';

export type ApprovalRow = typeof submissionApprovals.$inferSelect;

/** Who has approved this version of the submission so far, the first first, each with a name. */
export function listApprovals(
  reader: Reader,
  { submissionId, version }: Pick<ApprovalRow, 'submissionId' | 'version'>,
) {
  return reader
    .select({ approval: submissionApprovals, reviewerName: users.name })
    .from(submissionApprovals)
    .innerJoin(users, eq(users.id, submissionApprovals.reviewerId))
    .where(
      and(
        eq(submissionApprovals.submissionId, submissionId),
        eq(submissionApprovals.version, version),
      ),
    )
    .orderBy(asc(submissionApprovals.approvedAt), asc(submissionApprovals.id));
}

/** Adds an approval. The database refuses the author's own, and one of another version than the one that waits. */
export async function insertApproval(tx: Writer, row: ApprovalRow): Promise<void> {
  await tx.insert(submissionApprovals).values(row);
}
