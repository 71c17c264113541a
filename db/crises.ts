// Crises: what the series of figures are about.
import { desc, eq, inArray } from 'drizzle-orm';
import { inChunks } from '#db/chunks.ts';
import { crises } from '#db/schema/record.ts';
import type { Reader, Writer } from '#db/store.ts';

export type CrisisRow = typeof crises.$inferSelect;

/** The crisis of this id, or undefined. */
export async function findCrisis(reader: Reader, id: string): Promise<CrisisRow | undefined> {
  return (await reader.select().from(crises).where(eq(crises.id, id)))[0];
}

/** The crises of these ids, in no order; an unknown id finds nothing. */
export function listCrisesById(reader: Reader, ids: readonly string[]): Promise<CrisisRow[]> {
  return inChunks(ids, (chunk) => reader.select().from(crises).where(inArray(crises.id, chunk)));
}

/** The crisis with this slug, or undefined. */
export async function findCrisisBySlug(
  reader: Reader,
  slug: string,
): Promise<CrisisRow | undefined> {
  return (await reader.select().from(crises).where(eq(crises.slug, slug)))[0];
}

/** Every crisis, the latest to begin first. */
export async function listCrises(reader: Reader): Promise<CrisisRow[]> {
  return reader.select().from(crises).orderBy(desc(crises.startOn), crises.slug);
}

/** How many crises there are. */
export function countCrises(reader: Reader): Promise<number> {
  return reader.$count(crises);
}

/** Adds the crisis; its approved revision is appended first. */
export async function insertCrisis(tx: Writer, row: CrisisRow): Promise<void> {
  await tx.insert(crises).values(row);
}

/** Puts the row in the place of the crisis of this id; its approved revision is appended first. */
export async function updateCrisis(tx: Writer, id: string, row: CrisisRow): Promise<void> {
  await tx.update(crises).set(row).where(eq(crises.id, id));
}
