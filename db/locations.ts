// Where: countries, their divisions, settlements, camps and named areas.
import { eq, inArray } from 'drizzle-orm';
import { inChunks } from '#db/chunks.ts';
import { insertRows } from '#db/insert-rows.ts';
import { locations } from '#db/schema/record.ts';
import type { Reader, Writer } from '#db/store.ts';

export type LocationRow = typeof locations.$inferSelect;

/** The location of this id, or undefined. */
export async function findLocation(reader: Reader, id: string): Promise<LocationRow | undefined> {
  return (await reader.select().from(locations).where(eq(locations.id, id)))[0];
}

/** The locations of these ids, in no order; an unknown id finds nothing. */
export function listLocationsById(reader: Reader, ids: readonly string[]): Promise<LocationRow[]> {
  return inChunks(ids, (chunk) =>
    reader.select().from(locations).where(inArray(locations.id, chunk)),
  );
}

/** Every location, in no order. */
export async function listLocations(reader: Reader): Promise<LocationRow[]> {
  return reader.select().from(locations);
}

/** How many locations there are. */
export function countLocations(reader: Reader): Promise<number> {
  return reader.$count(locations);
}

/** Adds the places; their approved revisions are appended first. */
export function insertLocations(tx: Writer, rows: readonly LocationRow[]): Promise<void> {
  return insertRows(tx, locations, rows);
}

/** Puts the row in the place of the location of this id; its approved revision is appended first. */
export async function updateLocation(tx: Writer, id: string, row: LocationRow): Promise<void> {
  await tx.update(locations).set(row).where(eq(locations.id, id));
}
