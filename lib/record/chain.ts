// The hash chain over the revisions: each row commits to the one before it and, through a salt, to its snapshot.
import { createHash, randomBytes } from 'node:crypto';
import type { RevisionRow } from '#db/revisions.ts';

/** What the first revision follows. */
export const GENESIS_HASH = '0'.repeat(64);

type Unhashed = Omit<
  RevisionRow,
  'hash' | 'snapshotHash' | 'prevHash' | 'salt' | 'seq' | 'snapshot'
>;
export type UnchainedRevision = Unhashed & { snapshot: Record<string, unknown> };
export type ChainEnd = Pick<RevisionRow, 'seq' | 'hash'>;

/** The rows as they follow the end of the chain (undefined: they begin it), each with a fresh salt and its hashes. */
export function chained(
  end: ChainEnd | undefined,
  rows: readonly UnchainedRevision[],
): RevisionRow[] {
  let { seq, hash } = end ?? { seq: 0, hash: GENESIS_HASH };
  return rows.map((row) => {
    const link = linked(row, seq + 1, hash);
    ({ seq, hash } = link);
    return link;
  });
}

/** SHA-256(salt || canonical JSON of the snapshot), in hexadecimal. */
export function snapshotHash(salt: string, snapshot: unknown): string {
  return sha256(salt + canonicalJson(snapshot));
}

/** SHA-256(prev_hash || canonical JSON of the row without snapshot, salt, prev_hash and hash), in hexadecimal. */
export function revisionHash(row: Omit<RevisionRow, 'hash' | 'snapshot' | 'salt'>): string {
  const { seq, entityType, entityId, revision, changeType, reason } = row;
  const { actorId, submissionId, recordedAt, snapshotHash: committed } = row;
  const what = { seq, entityType, entityId, revision, changeType, reason };
  const how = { actorId, submissionId, recordedAt, snapshotHash: committed };
  return sha256(row.prevHash + canonicalJson({ ...what, ...how }));
}

/** JSON with the keys of every object sorted and no white space; instants in ISO 8601, what is undefined left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function linked(row: UnchainedRevision, seq: number, prevHash: string): RevisionRow {
  const salt = randomBytes(16).toString('hex');
  const link = { ...row, seq, salt, prevHash, snapshotHash: snapshotHash(salt, row.snapshot) };
  return { ...link, hash: revisionHash(link) };
}

// Compared by code unit, so that the order is the same in every language and engine.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isPlain(value)) return value;
  const keys = Object.keys(value).toSorted();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}

// What knows itself how it is written, such as an instant, is left to do so.
const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !('toJSON' in value);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
