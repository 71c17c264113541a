// Why authors sent what looked odd.
import { eq, inArray, sql } from 'drizzle-orm';
import { chunksOf, inChunks } from '#db/chunks.ts';
import { insertRows } from '#db/insert-rows.ts';
import { submissionItems, submissionWarnings } from '#db/schema/submissions.ts';
import type { Reader, Writer } from '#db/store.ts';

export type WarningRow = typeof submissionWarnings.$inferSelect;
export type WarningKind = WarningRow['kind'];

/** The reasons that were typed for the submission's items. */
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

/** Keeps these reasons, and no others, for the items of a submission. */
export async function replaceWarningReasons(
  tx: Writer,
  itemIds: readonly string[],
  rows: readonly WarningRow[],
): Promise<void> {
  for (const ids of chunksOf(itemIds, 500))
    await tx.delete(submissionWarnings).where(inArray(submissionWarnings.itemId, ids));
  await insertRows(tx, submissionWarnings, rows);
}

/** How many reasons each submission holds; a submission without any is left out. */
export async function countWarningReasons(
  reader: Reader,
  submissionIds: readonly string[],
): Promise<{ submissionId: string; warnings: number }[]> {
  return inChunks(submissionIds, (chunk) =>
    reader
      .select({
        submissionId: submissionItems.submissionId,
        warnings: sql`count(*)`.mapWith(Number),
      })
      .from(submissionWarnings)
      .innerJoin(submissionItems, eq(submissionItems.id, submissionWarnings.itemId))
      .where(inArray(submissionItems.submissionId, chunk))
      .groupBy(submissionItems.submissionId),
  );
}
