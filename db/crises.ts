// Crises: what the series of figures are about.
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { inChunks } from '#db/chunks.ts';
import { comesAfter, type KeysetPage } from '#db/keyset.ts';
import { insertRows } from '#db/insert-rows.ts';
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

export interface CrisisFilter {
  kind?: CrisisRow['kind'] | undefined;
  /** ISO alpha-3 of one of its countries. */
  country?: string | undefined;
}

/** One page of the crises of the filter, the latest to begin first. Continues after a day of beginning and an id. */
export function listCrisisPage(
  reader: Reader,
  { kind, country }: CrisisFilter,
  page: KeysetPage,
): Promise<CrisisRow[]> {
  return reader
    .select()
    .from(crises)
    .where(
      and(
        kind === undefined ? undefined : eq(crises.kind, kind),
        // The list of codes is JSON, which both engines write with the codes in quotation marks.
        country === undefined
          ? undefined
          : sql`cast(${crises.countries} as text) like ${`%"${country}"%`}`,
        comesAfter([crises.startOn, crises.id], page, 'desc'),
      ),
    )
    .orderBy(desc(crises.startOn), desc(crises.id))
    .limit(page.limit);
}

/** How many crises there are. */
export function countCrises(reader: Reader): Promise<number> {
  return reader.$count(crises);
}

/** Adds the crises; their approved revisions are appended first. */
export function insertCrises(tx: Writer, rows: readonly CrisisRow[]): Promise<void> {
  return insertRows(tx, crises, rows);
}

/** Puts the row in the place of the crisis of this id; its approved revision is appended first. */
export async function updateCrisis(tx: Writer, id: string, row: CrisisRow): Promise<void> {
  await tx.update(crises).set(row).where(eq(crises.id, id));
}
