// The words of captures, sealed as they are kept: a pasted text of a document in confidence would give it away.
import * as rows from '#db/source-snapshots.ts';
import type { SourceSnapshotRow } from '#db/source-snapshots.ts';
import type { Reader, Writer } from '#db/store.ts';
import { opening, sealing, type Opening } from '#lib/sealing/kept-text.ts';

/** Adds a capture. */
export async function insertSourceSnapshot(tx: Writer, row: SourceSnapshotRow): Promise<void> {
  const seal = await sealing(tx);
  await rows.insertSourceSnapshot(tx, { ...row, content: seal(row.content, placeOf(row.id)) });
}

/** The capture of this id with its words, or undefined. Throws a SealError where they were changed or moved. */
export async function findSourceSnapshot(
  reader: Reader,
  id: string,
): Promise<SourceSnapshotRow | undefined> {
  const found = await rows.findSourceSnapshot(reader, id);
  return found && opened(await opening(reader), found);
}

/** What opens the captures that the database lists. Its result throws a SealError as findSourceSnapshot does. */
export async function openingCaptures(
  reader: Reader,
): Promise<(row: SourceSnapshotRow) => SourceSnapshotRow> {
  const open = await opening(reader);
  return (row) => opened(open, row);
}

const opened = (open: Opening, row: SourceSnapshotRow): SourceSnapshotRow => ({
  ...row,
  content: open(row.content, placeOf(row.id)),
});

const placeOf = (rowId: string) => ({ table: 'source_snapshots', column: 'content', rowId });
