// The captures of documents. Private: what is public of one is in listSnapshotFacts.
import { and, eq, gt, inArray, isNotNull, isNull, sql, type AnyColumn } from 'drizzle-orm';
import { inChunks } from '#db/chunks.ts';
import { sources } from '#db/schema/record.ts';
import { sourceSnapshots, submissionItems } from '#db/schema/submissions.ts';
import type { Reader, Writer } from '#db/store.ts';

export type SourceSnapshotRow = typeof sourceSnapshots.$inferSelect;

/** What is known of a capture without its content. */
export type SnapshotFacts = Omit<SourceSnapshotRow, 'content'>;

const FACTS = {
  id: sourceSnapshots.id,
  sha256: sourceSnapshots.sha256,
  mediaType: sourceSnapshots.mediaType,
  byteCount: sourceSnapshots.byteCount,
  capturedAt: sourceSnapshots.capturedAt,
  fileName: sourceSnapshots.fileName,
  createdBy: sourceSnapshots.createdBy,
};

/** The stored capture of this id with its content, or undefined. Private: never for a public page. */
export async function findSourceSnapshot(
  reader: Reader,
  id: string,
): Promise<SourceSnapshotRow | undefined> {
  return (await reader.select().from(sourceSnapshots).where(eq(sourceSnapshots.id, id)))[0];
}

/** The captures of these ids without their content, in no order; an unknown id finds nothing. */
export function listSnapshotFacts(
  reader: Reader,
  ids: readonly string[],
): Promise<SnapshotFacts[]> {
  return inChunks(ids, (chunk) =>
    reader.select(FACTS).from(sourceSnapshots).where(inArray(sourceSnapshots.id, chunk)),
  );
}

/** Up to `limit` captures after this id, in the order of their ids, with their content. */
export function listSnapshotsAfter(
  reader: Reader,
  id: string,
  limit: number,
): Promise<SourceSnapshotRow[]> {
  return reader
    .select()
    .from(sourceSnapshots)
    .where(gt(sourceSnapshots.id, id))
    .orderBy(sourceSnapshots.id)
    .limit(limit);
}

/** The captures of the same bytes, of a pasted text or of a file, without their content. */
export function listSameSnapshots(
  reader: Reader,
  { sha256, isFile }: { sha256: string; isFile: boolean },
): Promise<SnapshotFacts[]> {
  const isSuch = isFile ? isNotNull(sourceSnapshots.fileName) : isNull(sourceSnapshots.fileName);
  return reader
    .select(FACTS)
    .from(sourceSnapshots)
    .where(and(eq(sourceSnapshots.sha256, sha256), isSuch));
}

/** Which of the files are of a capture. */
export async function listKnownFiles(reader: Reader, names: readonly string[]): Promise<string[]> {
  const rows = await inChunks(names, (chunk) =>
    reader
      .select({ fileName: sourceSnapshots.fileName })
      .from(sourceSnapshots)
      .where(inArray(sourceSnapshots.fileName, chunk)),
  );
  return rows.flatMap(({ fileName }) => fileName ?? []);
}

/** Adds a stored capture. */
export async function insertSourceSnapshot(tx: Writer, row: SourceSnapshotRow): Promise<void> {
  await tx.insert(sourceSnapshots).values(row);
}

/** Whether a submission or a recorded document names the capture. */
export async function isSnapshotNamed(reader: Reader, id: string): Promise<boolean> {
  const names = (column: AnyColumn) => sql`cast(${column} as text) like ${`%"${id}"%`}`;
  const isItem = and(eq(submissionItems.entityType, 'source'), names(submissionItems.payload));
  const inSubmissions = await reader.$count(submissionItems, isItem);
  return inSubmissions > 0 || (await reader.$count(sources, names(sources.snapshotIds))) > 0;
}

/** Removes a capture that nothing names. */
export async function deleteSnapshot(tx: Writer, id: string): Promise<void> {
  await tx.delete(sourceSnapshots).where(eq(sourceSnapshots.id, id));
}
