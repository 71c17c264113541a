// The append-only log of what was approved: one chain over the whole instance.
import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import type { EntityType } from '#db/codes.ts';
import { writeInChunks } from '#db/chunks.ts';
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
  return reader
    .select({ revision: revisions, actorRole: users.role })
    .from(revisions)
    .innerJoin(users, eq(users.id, revisions.actorId))
    .where(isOf(entity))
    .orderBy(asc(revisions.revision));
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
  return writeInChunks(rows, (chunk) => tx.insert(revisions).values(chunk));
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

const isOf = ({ entityType, entityId }: EntityRef) =>
  and(eq(revisions.entityType, entityType), eq(revisions.entityId, entityId));
