// Series: what is measured, so that figures can be compared.
import { and, asc, eq, inArray } from 'drizzle-orm';
import { inChunks } from '#db/chunks.ts';
import { comesAfter, type KeysetPage } from '#db/keyset.ts';
import { insertRows } from '#db/insert-rows.ts';
import { series } from '#db/schema/record.ts';
import type { Reader, Writer } from '#db/store.ts';

export type SeriesRow = typeof series.$inferSelect;

/** The series of this id, or undefined. */
export async function findSeries(reader: Reader, id: string): Promise<SeriesRow | undefined> {
  return (await reader.select().from(series).where(eq(series.id, id)))[0];
}

/** The series of these ids, in no order; an unknown id finds nothing. */
export function listSeriesById(reader: Reader, ids: readonly string[]): Promise<SeriesRow[]> {
  return inChunks(ids, (chunk) => reader.select().from(series).where(inArray(series.id, chunk)));
}

/** The series of the crisis with this slug, or undefined. */
export async function findSeriesBySlug(
  reader: Reader,
  { crisisId, slug }: { crisisId: string; slug: string },
): Promise<SeriesRow | undefined> {
  const isNamed = and(eq(series.crisisId, crisisId), eq(series.slug, slug));
  return (await reader.select().from(series).where(isNamed))[0];
}

/** The series of the crisis, or all of them, in the order of the crisis's page. */
export async function listSeries(reader: Reader, crisisId?: string): Promise<SeriesRow[]> {
  return reader
    .select()
    .from(series)
    .where(crisisId === undefined ? undefined : eq(series.crisisId, crisisId))
    .orderBy(series.position, series.slug);
}

export interface SeriesFilter {
  crisisId?: string | undefined;
  metric?: SeriesRow['metric'] | undefined;
  measureType?: SeriesRow['measureType'] | undefined;
}

/** One page of the series of the filter, by crisis and slug. Continues after both of these. */
export function listSeriesPage(
  reader: Reader,
  { crisisId, metric, measureType }: SeriesFilter,
  page: KeysetPage,
): Promise<SeriesRow[]> {
  return reader
    .select()
    .from(series)
    .where(
      and(
        crisisId === undefined ? undefined : eq(series.crisisId, crisisId),
        metric === undefined ? undefined : eq(series.metric, metric),
        measureType === undefined ? undefined : eq(series.measureType, measureType),
        comesAfter([series.crisisId, series.slug], page, 'asc'),
      ),
    )
    .orderBy(asc(series.crisisId), asc(series.slug))
    .limit(page.limit);
}

/** How many series there are. */
export function countSeries(reader: Reader): Promise<number> {
  return reader.$count(series);
}

/** Adds the series; their approved revisions are appended first. */
export function insertSeriesRows(tx: Writer, rows: readonly SeriesRow[]): Promise<void> {
  return insertRows(tx, series, rows);
}

/** Puts the row in the place of the series of this id; its approved revision is appended first. */
export async function updateSeries(tx: Writer, id: string, row: SeriesRow): Promise<void> {
  await tx.update(series).set(row).where(eq(series.id, id));
}
