// The append-only log of what was approved: one chain over the whole instance.
import { and, asc, desc, eq, gt, inArray, lt, or, sql } from 'drizzle-orm';
import type { EntityType } from '#db/codes.ts';
import { inChunks } from '#db/chunks.ts';
import { insertRows } from '#db/insert-rows.ts';
import { users } from '#db/schema/access.ts';
import { revisions } from '#db/schema/submissions.ts';
import type { Reader, Writer } from '#db/store.ts';

export type RevisionRow = typeof revisions.$inferSelect;

export interface EntityRef {
  entityType: EntityType;
  entityId: string;
}

/** The end of the chain, or undefined while nothing has been approved. */
export async function findLastRevision(reader: Reader): Promise<RevisionRow | undefined> {
  return (await reader.select().from(revisions).orderBy(desc(revisions.seq)).limit(1))[0];
}

/** The entity's revision of this number, or undefined. */
export async function findRevision(
  reader: Reader,
  { entityType, entityId, revision }: EntityRef & { revision: number },
): Promise<RevisionRow | undefined> {
  const isNamed = and(isOf({ entityType, entityId }), eq(revisions.revision, revision));
  return (await reader.select().from(revisions).where(isNamed))[0];
}

/** The entity's revisions from the first, each with the role of the person who approved it. */
export async function listRevisionsOf(reader: Reader, entity: EntityRef) {
  return withRoles(reader).where(isOf(entity)).orderBy(asc(revisions.revision));
}

/** Every revision of these entities of one type, in no order. */
export function listRevisionsOfEach(
  reader: Reader,
  entityType: EntityType,
  ids: readonly string[],
): Promise<RevisionRow[]> {
  return inChunks(ids, (chunk) =>
    reader
      .select()
      .from(revisions)
      .where(and(eq(revisions.entityType, entityType), inArray(revisions.entityId, chunk))),
  );
}

/** The last place in the chain that the submission took, or undefined. */
export async function findLastSeqOfSubmission(
  reader: Reader,
  submissionId: string,
): Promise<number | undefined> {
  const [last] = await reader
    .select({ seq: revisions.seq })
    .from(revisions)
    .where(eq(revisions.submissionId, submissionId))
    .orderBy(desc(revisions.seq))
    .limit(1);
  return last?.seq;
}

/** The next links of the chain after `seq` (0 for the beginning), at most `limit`. */
export async function listRevisionsAfter(
  reader: Reader,
  seq: number,
  limit: number,
): Promise<RevisionRow[]> {
  return reader
    .select()
    .from(revisions)
    .where(gt(revisions.seq, seq))
    .orderBy(asc(revisions.seq))
    .limit(limit);
}

/** The next links of the chain after `seq`, at most `limit`, each with the role of the person who approved it. */
export function listApprovalsAfter(reader: Reader, seq: number, limit: number) {
  return withRoles(reader).where(gt(revisions.seq, seq)).orderBy(asc(revisions.seq)).limit(limit);
}

/** The place in the chain of the first revision recorded after the instant; undefined when there is none. */
export async function findRevisionSeqAfter(
  reader: Reader,
  instant: Date,
): Promise<number | undefined> {
  const first = sql<number | null>`min(${revisions.seq})`.mapWith(Number);
  const [found] = await reader
    .select({ seq: first })
    .from(revisions)
    .where(gt(revisions.recordedAt, instant));
  return found?.seq ?? undefined;
}

/** The revisions of these numbers, in no order; one that is not there finds nothing. */
export async function listRevisionsByNumber(
  reader: Reader,
  named: readonly (EntityRef & { revision: number })[],
): Promise<RevisionRow[]> {
  const found: RevisionRow[] = [];
  // SQLite takes a condition of at most 1,000 parts.
  for (let at = 0; at < named.length; at += 200) {
    const isNamed = named
      .slice(at, at + 200)
      .map((each) => and(isOf(each), eq(revisions.revision, each.revision)));
    found.push(
      ...(await reader
        .select()
        .from(revisions)
        .where(or(...isNamed))),
    );
  }
  return found;
}

/** Every revision of these entities of one type, in the order of the chain for each. */
export async function listRevisionsOfMany(
  reader: Reader,
  entityType: EntityType,
  ids: readonly string[],
): Promise<RevisionRow[]> {
  return inChunks(ids, (chunk) =>
    reader
      .select()
      .from(revisions)
      .where(and(eq(revisions.entityType, entityType), inArray(revisions.entityId, chunk)))
      .orderBy(asc(revisions.entityId), asc(revisions.revision)),
  );
}

/** The revisions that the submission brought, in the order of the chain. */
export async function listRevisionsOfSubmission(
  reader: Reader,
  submissionId: string,
): Promise<RevisionRow[]> {
  return reader
    .select()
    .from(revisions)
    .where(eq(revisions.submissionId, submissionId))
    .orderBy(asc(revisions.seq));
}

/** How many revisions there are. */
export function countRevisions(reader: Reader): Promise<number> {
  return reader.$count(revisions);
}

/** Adds the rows at the end of the chain, in their order; the submission must be approved already in this transaction. */
export function appendRevisions(tx: Writer, rows: readonly RevisionRow[]): Promise<void> {
  return insertRows(tx, revisions, rows);
}

/** Empties the entity's snapshots before `seq`, the row that says that it was redacted. */
export async function emptySnapshots(
  tx: Writer,
  { entityType, entityId, seq }: EntityRef & { seq: number },
): Promise<void> {
  await tx
    .update(revisions)
    .set({ snapshot: null, salt: null })
    .where(and(isOf({ entityType, entityId }), lt(revisions.seq, seq)));
}

/** Revisions, each with the role of the person who approved it: where and in which order is for the caller to say. */
export function withRoles(reader: Reader) {
  return reader
    .select({ revision: revisions, actorRole: users.role })
    .from(revisions)
    .innerJoin(users, eq(users.id, revisions.actorId));
}

const isOf = ({ entityType, entityId }: EntityRef) =>
  and(eq(revisions.entityType, entityType), eq(revisions.entityId, entityId));
