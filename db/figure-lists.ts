// Figures as readers see them: only those of public sources, with the words and the document that they were taken from.
import { and, sql, type SQL } from 'drizzle-orm';
import { inChunks } from '#db/chunks.ts';
import { isListed, type FigureFilter } from '#db/figure-filters.ts';
import { figures } from '#db/schema/record.ts';
import type { Reader } from '#db/store.ts';

/** By the end of the reference period, oldest or latest first, or by when it was recorded here, latest first. */
export type FigureOrder = 'oldest' | 'latest' | 'recorded';

export interface FigurePage {
  order: FigureOrder;
  limit: number;
  offset?: number | undefined;
  /** The last figure of the page before: its id and the value that the order goes by. */
  after?: { id: string; value: string | Date } | undefined;
}

const ORDERS = {
  oldest: { column: figures.referencePeriodEnd, direction: sql.raw('asc'), beyond: sql.raw('>') },
  latest: { column: figures.referencePeriodEnd, direction: sql.raw('desc'), beyond: sql.raw('<') },
  recorded: { column: figures.recordedAt, direction: sql.raw('desc'), beyond: sql.raw('<') },
} as const;

/** One page of the public figures of the filter, without their places. */
export function listPublicFigures(reader: Reader, filter: FigureFilter, page: FigurePage) {
  const { column, direction } = ORDERS[page.order];
  return reader
    .select()
    .from(figures)
    .where(and(isListed(reader, filter), isBeyond(page)))
    .orderBy(sql`${column} ${direction}`, sql`${figures.id} ${direction}`)
    .limit(page.limit)
    .offset(page.offset ?? 0);
}

/** How many public figures the filter finds. */
export function countPublicFigures(reader: Reader, filter: FigureFilter = {}): Promise<number> {
  return reader.$count(figures, isListed(reader, filter));
}

/** Those of the ids that are figures of public sources. */
export async function listPublicFigureIds(
  reader: Reader,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await inChunks(ids, (chunk) =>
    reader
      .select({ id: figures.id })
      .from(figures)
      .where(isListed(reader, { ids: chunk })),
  );
  return rows.map(({ id }) => id);
}

/** The ids of the public figures of these series that end on these days, with both. */
export function listPublicFigureWindows(
  reader: Reader,
  filter: { seriesIds: readonly string[]; endsOn: readonly string[] },
) {
  return reader
    .select({
      id: figures.id,
      seriesId: figures.seriesId,
      referencePeriodEnd: figures.referencePeriodEnd,
    })
    .from(figures)
    .where(isListed(reader, filter))
    .orderBy(figures.id);
}

// The tuple is compared as a whole, so that an index in this order finds the next page at once.
function isBeyond({ order, after }: FigurePage): SQL | undefined {
  if (!after) return undefined;
  const { column, beyond } = ORDERS[order];
  return sql`(${column}, ${figures.id}) ${beyond} (${sql.param(after.value, column)}, ${after.id})`;
}
