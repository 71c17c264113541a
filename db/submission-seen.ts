// What reviewers have seen of the submissions that they decide on.
import { and, eq, inArray } from 'drizzle-orm';
import { chunksOf } from '#db/chunks.ts';
import { insertRows } from '#db/insert-rows.ts';
import { submissionItems, submissionSeen } from '#db/schema/submissions.ts';
import type { Reader, Writer } from '#db/store.ts';

export type SeenRow = typeof submissionSeen.$inferSelect;

/** What this reviewer has seen of the submission, item by item, as each was then. */
export function listSeen(
  reader: Reader,
  { submissionId, reviewerId }: { submissionId: string; reviewerId: string },
): Promise<Pick<SeenRow, 'itemId' | 'digest'>[]> {
  return reader
    .select({ itemId: submissionSeen.itemId, digest: submissionSeen.digest })
    .from(submissionSeen)
    .innerJoin(submissionItems, eq(submissionItems.id, submissionSeen.itemId))
    .where(
      and(
        eq(submissionItems.submissionId, submissionId),
        eq(submissionSeen.reviewerId, reviewerId),
      ),
    );
}

/** Notes that the reviewer has seen these items, each in the place of what was noted before; all are of one reviewer. */
export async function replaceSeen(tx: Writer, rows: readonly SeenRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const isTheirs = eq(submissionSeen.reviewerId, first.reviewerId);
  for (const ids of chunksOf(
    rows.map(({ itemId }) => itemId),
    500,
  )) {
    await tx.delete(submissionSeen).where(and(isTheirs, inArray(submissionSeen.itemId, ids)));
  }
  await insertRows(tx, submissionSeen, rows);
}
