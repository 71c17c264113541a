// The record as it stood at a point of the chain, read from the revisions.
import type { EntityType } from '#db/codes.ts';
import type { EntityRows } from '#db/entities.ts';
import { listRelationsOf } from '#db/relations.ts';
import { listRevisionsOfEach, type RevisionRow } from '#db/revisions.ts';
import { getStore } from '#db/store.ts';
import { openAtlas } from '#lib/record/atlas.ts';
import type { Shelf } from '#lib/record/shelf.ts';

/** That words of the past were taken out of the record: of what, when and why, without what it was. */
export interface Redaction {
  entityType: EntityType;
  recordedAt: Date;
  reason: string | null;
}

export interface PastEntity<Type extends EntityType> {
  row: EntityRows[Type];
  /** Why this is not quite what it was: only what a redaction left can be shown. Null when nothing was taken out. */
  redaction: Redaction | null;
}

/**
 * The entities of these ids as they stood at this point of the chain, in no order; what did not exist yet is left
 * out. Of what was redacted since stands what the redaction left.
 */
export async function entitiesAsOf<Type extends EntityType>(
  entityType: Type,
  ids: readonly string[],
  seq: number,
): Promise<PastEntity<Type>[]> {
  const revisions = await listRevisionsOfEach(getStore().read, entityType, [...new Set(ids)]);
  const byEntity = Map.groupBy(revisions, ({ entityId }) => entityId);
  return [...byEntity.values()].flatMap((each) => pastEntity<Type>(each, seq) ?? []);
}

/** What belongs to figures as it stood at this point of the chain. */
export function shelfAsOf(seq: number): Shelf {
  const find = async <Type extends EntityType>(entityType: Type, ids: readonly string[]) =>
    (await entitiesAsOf(entityType, ids, seq)).map(({ row }) => row);
  return {
    statements: (ids) => find('statement', ids),
    sources: (ids) => find('source', ids),
    series: (ids) => find('series', ids),
    crises: (ids) => find('crisis', ids),
    organizations: (ids) => find('organization', ids),
    relationsOf: async (figureIds) => {
      const now = await listRelationsOf(getStore().read, figureIds);
      return find(
        'relation',
        now.map(({ id }) => id),
      );
    },
    placesOf: async (figureIds) =>
      new Map((await find('figure', figureIds)).map(({ id, places }) => [id, places])),
    atlas: async (locationIds) => {
      const [atlas, then] = await Promise.all([openAtlas(), find('location', locationIds)]);
      const byId = new Map([...atlas.byId, ...then.map((row) => [row.id, row] as const)]);
      return { ...atlas, byId };
    },
  };
}

function pastEntity<Type extends EntityType>(
  revisions: RevisionRow[],
  seq: number,
): PastEntity<Type> | undefined {
  const inOrder = revisions.toSorted((a, b) => a.seq - b.seq);
  const at = inOrder.findLastIndex((revision) => revision.seq <= seq);
  const then = inOrder[at];
  const left = inOrder.slice(at).find(({ snapshot }) => snapshot !== null);
  if (!then || !left) return undefined;
  const { entityId: id, revision, recordedAt } = left;
  const row = { ...left.snapshot, id, revision, recordedAt } as EntityRows[Type];
  return { row, redaction: left === then ? null : redactionAfter(then, inOrder) };
}

/** The redaction that emptied a revision, from the revisions of its entity; null when there is none. */
export function redactionAfter(
  { seq }: Pick<RevisionRow, 'seq'>,
  revisions: readonly Pick<
    RevisionRow,
    'seq' | 'changeType' | 'recordedAt' | 'reason' | 'entityType'
  >[],
): Redaction | null {
  const found = revisions.find((each) => each.seq > seq && each.changeType === 'redact');
  if (!found) return null;
  const { entityType, recordedAt, reason } = found;
  return { entityType, recordedAt, reason };
}
