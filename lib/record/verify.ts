// Whether the record is what was approved: the chain of revisions, and each row against its latest one.
import { ENTITY_TYPES, type EntityType } from '#db/codes.ts';
import { listEntitiesAfter } from '#db/entity-pages.ts';
import { findEntity, type EntityRows } from '#db/entities.ts';
import { listRevisionsAfter, listRevisionsOf, type RevisionRow } from '#db/revisions.ts';
import { getStore, type Reader } from '#db/store.ts';
import { asApproved } from '#lib/record/as-approved.ts';
import { GENESIS_HASH, revisionHash, snapshotHash } from '#lib/record/chain.ts';

const PAGE = 500;

export type DifferenceKind =
  'gap' | 'prevHash' | 'snapshotHash' | 'hash' | 'emptied' | 'row' | 'rowMissing' | 'rowUnapproved';

/** Where the record is not what was approved. */
export interface Difference {
  kind: DifferenceKind;
  entityType: EntityType;
  entityId: string;
  /** The revision that shows it; null for a row that no revision approved. */
  seq: number | null;
}

export interface Verification {
  /** How many revisions were walked, to the end or to the first that differs. */
  revisions: number;
  /** The hash of the last one walked; the genesis hash when there is none. */
  head: string;
  /** The first break of the chain, if any, then every row of the record that is not what was approved. */
  differences: Difference[];
}

/** Walks the whole chain, then compares every row of the record with its latest revision. Changes nothing. */
export async function verifyRecord(
  onProgress?: (revisions: number) => void,
): Promise<Verification> {
  const reader = getStore().read;
  const walk = await walkChain(reader, onProgress);
  const rows = await compareRows(reader, walk.latest);
  const differences = [...walk.differences, ...rows];
  return { revisions: walk.revisions, head: walk.head, differences };
}

type Link = Pick<RevisionRow, 'seq' | 'revision' | 'salt' | 'snapshotHash' | 'recordedAt'>;

interface Walk {
  revisions: number;
  head: string;
  differences: Difference[];
  /** The latest revision of each entity by `type id`, also after a break. */
  latest: Map<string, Link>;
  /** Emptied snapshots that a redaction has yet to explain, by `type id`. */
  emptied: Map<string, number>;
}

async function walkChain(reader: Reader, onProgress?: (revisions: number) => void): Promise<Walk> {
  const start = { revisions: 0, head: GENESIS_HASH, differences: [] };
  const walk: Walk = { ...start, latest: new Map(), emptied: new Map() };
  let seq = 0;
  for (;;) {
    const rows = await listRevisionsAfter(reader, seq, PAGE);
    for (const row of rows) take(walk, row);
    seq = rows.at(-1)?.seq ?? seq;
    if (rows.length < PAGE) break;
    onProgress?.(seq);
  }
  const [unexplained] = [...walk.emptied.values()].toSorted((a, b) => a - b);
  if (unexplained !== undefined && walk.differences.length === 0)
    walk.differences.push(await differenceAt(reader, unexplained));
  return walk;
}

function take(walk: Walk, row: RevisionRow): void {
  const key = `${row.entityType} ${row.entityId}`;
  const { seq, revision, salt, snapshotHash: committed, recordedAt } = row;
  walk.latest.set(key, { seq, revision, salt, snapshotHash: committed, recordedAt });
  if (row.changeType === 'redact') walk.emptied.delete(key);
  if (row.snapshot === null) walk.emptied.set(key, walk.emptied.get(key) ?? seq);
  if (walk.differences.length > 0) return;
  const kind = breakAt(walk, row);
  if (kind) walk.differences.push(on(kind, row));
  else Object.assign(walk, { revisions: seq, head: row.hash });
}

/** How the row breaks the chain that was walked up to it; null when it follows. */
function breakAt(walk: Walk, row: RevisionRow): DifferenceKind | null {
  if (row.seq !== walk.revisions + 1) return 'gap';
  if (row.prevHash !== walk.head) return 'prevHash';
  const isKept = row.snapshot !== null && row.salt !== null;
  if (isKept && snapshotHash(row.salt ?? '', row.snapshot) !== row.snapshotHash)
    return 'snapshotHash';
  return revisionHash(row) === row.hash ? null : 'hash';
}

async function differenceAt(reader: Reader, seq: number): Promise<Difference> {
  const [row] = await listRevisionsAfter(reader, seq - 1, 1);
  if (!row) throw new Error(`revision ${seq} went while it was verified`);
  return on('emptied', row);
}

async function compareRows(reader: Reader, latest: Map<string, Link>): Promise<Difference[]> {
  const unseen = new Map(latest);
  const suspects: Difference[] = [];
  for (const entityType of ENTITY_TYPES) {
    for (let id = ''; ;) {
      const rows = await listEntitiesAfter(reader, entityType, id, PAGE);
      for (const row of rows) {
        const key = `${entityType} ${row.id}`;
        suspects.push(...compared(entityType, row, latest.get(key)));
        unseen.delete(key);
      }
      id = rows.at(-1)?.id ?? id;
      if (rows.length < PAGE) break;
    }
  }
  for (const [key, { seq }] of unseen) {
    const [entityType, entityId = ''] = key.split(' ') as [EntityType, string];
    suspects.push({ kind: 'rowMissing', entityType, entityId, seq });
  }
  return lookedAtAgain(reader, suspects);
}

function compared(entityType: EntityType, row: EntityRows[EntityType], link?: Link): Difference[] {
  const { id: entityId, revision, recordedAt, ...value } = row;
  if (!link) return [{ kind: 'rowUnapproved', entityType, entityId, seq: null }];
  const isOfLatest =
    revision === link.revision && recordedAt.getTime() === link.recordedAt.getTime();
  // A redacted snapshot has no salt: only its hash is left, and nothing to compare with.
  const isSame =
    link.salt === null || snapshotHash(link.salt, asApproved(value)) === link.snapshotHash;
  return isOfLatest && isSame ? [] : [{ kind: 'row', entityType, entityId, seq: link.seq }];
}

// The record may have been approved into while it was read: what looks wrong is read once more.
async function lookedAtAgain(reader: Reader, suspects: Difference[]): Promise<Difference[]> {
  const confirmed: Difference[] = [];
  for (const suspect of suspects) {
    const { entityType, entityId } = suspect;
    const row = await findEntity(reader, entityType, entityId);
    const link = (await listRevisionsOf(reader, { entityType, entityId })).at(-1)?.revision;
    if (row) confirmed.push(...compared(entityType, row, link));
    else if (link) confirmed.push({ ...suspect, kind: 'rowMissing', seq: link.seq });
  }
  return confirmed;
}

const on = (kind: DifferenceKind, { entityType, entityId, seq }: RevisionRow): Difference => ({
  kind,
  entityType,
  entityId,
  seq,
});
