// How figures stand to each other: of which, repeats, corrects.
import { eq, inArray, or } from 'drizzle-orm';
import { inChunks } from '#db/chunks.ts';
import { insertRows } from '#db/insert-rows.ts';
import { relations } from '#db/schema/record.ts';
import type { Reader, Writer } from '#db/store.ts';

export type RelationRow = typeof relations.$inferSelect;

/** The relation of this id, or undefined. */
export async function findRelation(reader: Reader, id: string): Promise<RelationRow | undefined> {
  return (await reader.select().from(relations).where(eq(relations.id, id)))[0];
}

/** The relations of these ids, in no order; an unknown id finds nothing. */
export function listRelationsById(reader: Reader, ids: readonly string[]): Promise<RelationRow[]> {
  return inChunks(ids, (chunk) =>
    reader.select().from(relations).where(inArray(relations.id, chunk)),
  );
}

/** Every relation that one of the figures stands in, from or to it, in no order. */
export function listRelationsOf(
  reader: Reader,
  figureIds: readonly string[],
): Promise<RelationRow[]> {
  return inChunks(figureIds, (chunk) =>
    reader
      .select()
      .from(relations)
      .where(or(inArray(relations.fromId, chunk), inArray(relations.toId, chunk))),
  );
}

/** How many relations there are. */
export function countRelations(reader: Reader): Promise<number> {
  return reader.$count(relations);
}

/** Adds the relations; their approved revisions are appended first. */
export function insertRelations(tx: Writer, rows: readonly RelationRow[]): Promise<void> {
  return insertRows(tx, relations, rows);
}

/** Puts the row in the place of the relation of this id; its approved revision is appended first. */
export async function updateRelation(tx: Writer, id: string, row: RelationRow): Promise<void> {
  await tx.update(relations).set(row).where(eq(relations.id, id));
}
