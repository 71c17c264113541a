// Why authors sent what looked odd.
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { chunksOf, inChunks } from '#db/chunks.ts';
import { insertRows } from '#db/insert-rows.ts';
import { submissionItems, submissionWarnings } from '#db/schema/submissions.ts';
import type { Reader, Writer } from '#db/store.ts';

export type WarningRow = typeof submissionWarnings.$inferSelect;
export type WarningKind = WarningRow['kind'];

/** The reasons that were typed for the submission's items, those of every sending and of the next one. */
export async function listWarningReasons(
  reader: Reader,
  submissionId: string,
): Promise<WarningRow[]> {
  const rows = await reader
    .select({ reason: submissionWarnings })
    .from(submissionWarnings)
    .innerJoin(submissionItems, eq(submissionItems.id, submissionWarnings.itemId))
    .where(eq(submissionItems.submissionId, submissionId));
  return rows.map(({ reason }) => reason);
}

/** Puts these reasons in the place of those that were typed for the next sending; what was sent stays. */
export async function replaceTypedReasons(
  tx: Writer,
  itemIds: readonly string[],
  rows: readonly WarningRow[],
): Promise<void> {
  for (const ids of chunksOf(itemIds, 500))
    await tx
      .delete(submissionWarnings)
      .where(and(inArray(submissionWarnings.itemId, ids), isNull(submissionWarnings.sentAt)));
  await insertRows(tx, submissionWarnings, rows);
}

/** How many things in each submission were sent, or are to be sent, with a reason; one without any is left out. */
export async function countWarningReasons(
  reader: Reader,
  submissionIds: readonly string[],
): Promise<{ submissionId: string; warnings: number }[]> {
  return inChunks(submissionIds, (chunk) =>
    reader
      .select({
        submissionId: submissionItems.submissionId,
        warnings:
          sql`count(distinct ${submissionWarnings.itemId} || ' ' || ${submissionWarnings.kind})`.mapWith(
            Number,
          ),
      })
      .from(submissionWarnings)
      .innerJoin(submissionItems, eq(submissionItems.id, submissionWarnings.itemId))
      .where(inArray(submissionItems.submissionId, chunk))
      .groupBy(submissionItems.submissionId),
  );
}
