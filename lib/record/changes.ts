// What was approved, in the order of the chain: for those who follow the record.
import { findRevisionSeqAfter, listApprovalsAfter, listRevisionsByNumber } from '#db/revisions.ts';
import { listChangesBefore, type ChangesBefore } from '#db/corrections.ts';
import { getStore } from '#db/store.ts';
import { publicRevisions, type Approval, type PublicRevision } from '#lib/record/revisions.ts';

const READ_AT_A_TIME = 1_000;

export interface ChangesPage {
  changes: PublicRevision[];
  /** The place in the chain up to which everything was looked at; null at its end. */
  next: number | null;
}

/** The public changes after a place in the chain, at most so many. */
export async function listChanges(after: number, limit: number): Promise<ChangesPage> {
  const changes: PublicRevision[] = [];
  let at = after;
  for (;;) {
    const rows = await listApprovalsAfter(getStore().read, at, READ_AT_A_TIME);
    const found = await publicRevisions(rows);
    const taken = found.slice(0, limit - changes.length);
    changes.push(...taken);
    at = (taken.length < found.length ? taken.at(-1) : rows.at(-1)?.revision)?.seq ?? at;
    const isWhole = taken.length === found.length && rows.length < READ_AT_A_TIME;
    if (isWhole) return { changes, next: null };
    if (changes.length === limit) return { changes, next: at };
  }
}

/** The place in the chain after which everything was recorded later than the instant. */
export async function placeInChain(instant: Date): Promise<number> {
  const first = await findRevisionSeqAfter(getStore().read, instant);
  return first === undefined ? Number.MAX_SAFE_INTEGER : first - 1;
}

export interface PublicChange {
  now: PublicRevision;
  /** The revision before it; null when that is not there to be read. */
  before: PublicRevision | null;
}

export interface ChangesFilter extends Omit<ChangesBefore, 'before' | 'limit'> {
  /** What makes a change one of those that are sought. */
  isSought: (change: PublicChange) => boolean;
}

/**
 * The public changes of what had been published, before a place in the chain, the latest first, at most so many,
 * each with the revision before it. `next` is the place before which the list goes on; null at its end.
 */
export async function listLaterChanges(
  { isSought, ...filter }: ChangesFilter,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<{ changes: PublicChange[]; next: number | null }> {
  const changes: PublicChange[] = [];
  let at = before;
  for (;;) {
    const asked = { ...filter, before: at, limit: READ_AT_A_TIME };
    const rows = await listChangesBefore(getStore().read, asked);
    const found = (await withRevisionBefore(rows)).filter(isSought);
    const taken = found.slice(0, limit - changes.length);
    changes.push(...taken);
    at = (taken.length < found.length ? taken.at(-1)?.now : rows.at(-1)?.revision)?.seq ?? at;
    const isWhole = taken.length === found.length && rows.length < READ_AT_A_TIME;
    if (isWhole) return { changes, next: null };
    if (changes.length === limit) return { changes, next: at ?? null };
  }
}

async function withRevisionBefore(rows: readonly Approval[]): Promise<PublicChange[]> {
  const now = await publicRevisions(rows);
  const earlier = await listRevisionsByNumber(
    getStore().read,
    now.map(({ entityType, entityId, revision }) => ({
      entityType,
      entityId,
      revision: revision - 1,
    })),
  );
  // Who approved the one before is not asked for: the role is not shown.
  const before = await publicRevisions(
    earlier.map((revision) => ({ revision, actorRole: 'reviewer' })),
  );
  const byKey = new Map(before.map((each) => [keyOf(each, each.revision), each]));
  return now.map((each) => ({
    now: each,
    before: byKey.get(keyOf(each, each.revision - 1)) ?? null,
  }));
}

const keyOf = (
  { entityType, entityId }: Pick<PublicRevision, 'entityType' | 'entityId'>,
  revision: number,
) => `${entityType} ${entityId} ${revision}`;
