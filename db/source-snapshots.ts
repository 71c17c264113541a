import { and, eq } from 'drizzle-orm';
import { sourceSnapshots } from '#db/schema/submissions.ts';
import type { Reader, Writer } from '#db/store.ts';

export type SourceSnapshotRow = typeof sourceSnapshots.$inferSelect;

/** The stored capture of this id with its content, or undefined. Private: never for a public page. */
export async function findSourceSnapshot(
  reader: Reader,
  id: string,
): Promise<SourceSnapshotRow | undefined> {
  return (await reader.select().from(sourceSnapshots).where(eq(sourceSnapshots.id, id)))[0];
}

/** The id of the capture that this person stored of the same bytes, or undefined. */
export async function findSameSnapshot(
  reader: Reader,
  { createdBy, sha256 }: { createdBy: string; sha256: string },
): Promise<string | undefined> {
  const isSame = and(eq(sourceSnapshots.createdBy, createdBy), eq(sourceSnapshots.sha256, sha256));
  const [kept] = await reader
    .select({ id: sourceSnapshots.id })
    .from(sourceSnapshots)
    .where(isSame);
  return kept?.id;
}

/** Adds a stored capture. */
export async function insertSourceSnapshot(tx: Writer, row: SourceSnapshotRow): Promise<void> {
  await tx.insert(sourceSnapshots).values(row);
}
