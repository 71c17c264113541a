// Whether every capture still holds the bytes that were captured.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { listEntitiesAfter } from '#db/entity-pages.ts';
import {
  listSnapshotFacts,
  listSnapshotsAfter,
  type SourceSnapshotRow,
} from '#db/source-snapshots.ts';
import { getStore, type Reader } from '#db/store.ts';
import { SealError } from '#lib/sealing/envelope.ts';
import { filePath, sizeOfFile } from '#lib/snapshots/folder.ts';
import { openingCaptures } from '#lib/snapshots/sealed-captures.ts';

const PAGE = 100;

export interface CaptureDifference {
  /** No file, other bytes than were captured, or named by a recorded document and not there. */
  kind: 'captureLost' | 'captureChanged' | 'captureMissing';
  id: string;
}

/** Reads every capture and compares its SHA-256 with what its id and the record commit to. Changes nothing. */
export async function verifyCaptures(): Promise<{
  count: number;
  differences: CaptureDifference[];
}> {
  const { read } = getStore();
  const differences: CaptureDifference[] = [];
  let count = 0;
  for (let id = ''; ;) {
    const rows = await listSnapshotsAfter(read, id, PAGE);
    // The key is asked for only where something is sealed with it.
    const pasted = rows.filter(({ fileName }) => fileName === null);
    const open = pasted.length > 0 ? await openingCaptures(read) : asItIs;
    for (const row of rows) {
      const kind = await differenceOf(row, open);
      if (kind) differences.push({ kind, id: row.id });
    }
    count += rows.length;
    id = rows.at(-1)?.id ?? id;
    if (rows.length < PAGE) break;
  }
  return { count, differences: [...differences, ...(await missingOnes(read))] };
}

type Open = (row: SourceSnapshotRow) => SourceSnapshotRow;

const asItIs: Open = (row) => row;

async function differenceOf(
  row: SourceSnapshotRow,
  open: Open,
): Promise<CaptureDifference['kind'] | null> {
  const hash = createHash('sha256');
  if (row.fileName === null) hash.update(textOf(row, open));
  else if ((await sizeOfFile(row.fileName)) === null) return 'captureLost';
  else for await (const chunk of createReadStream(filePath(row.fileName))) hash.update(chunk);
  const actual = hash.digest('hex');
  const isNamed = row.id.length === 8 || row.id.endsWith(`-${actual}`);
  return actual === row.sha256 && isNamed ? null : 'captureChanged';
}

// What does not open was changed since it was sealed, and has no bytes to compare.
function textOf(row: SourceSnapshotRow, open: Open): string {
  try {
    return open(row).content;
  } catch (error) {
    if (error instanceof SealError) return '';
    throw error;
  }
}

async function missingOnes(read: Reader): Promise<CaptureDifference[]> {
  const missing: CaptureDifference[] = [];
  for (let id = ''; ;) {
    const sources = await listEntitiesAfter(read, 'source', id, PAGE);
    const named = sources.flatMap((source) => ('snapshotIds' in source ? source.snapshotIds : []));
    const known = new Set((await listSnapshotFacts(read, named)).map((row) => row.id));
    const gone = named.filter((each) => !known.has(each));
    missing.push(...gone.map((each) => ({ kind: 'captureMissing' as const, id: each })));
    id = sources.at(-1)?.id ?? id;
    if (sources.length < PAGE) return missing;
  }
}
