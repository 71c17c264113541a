// Figures as readers see them: only those of public sources, with the words and the document that they were taken from.
import { and, desc, eq, gte, inArray, lte, notInArray, or, sql, type SQL } from 'drizzle-orm';
import { inChunks } from '#db/chunks.ts';
import { figurePlaces, figures, series, sources, statements } from '#db/schema/record.ts';
import type { Reader } from '#db/store.ts';

export interface FigureFilter {
  ids?: readonly string[] | undefined;
  crisisId?: string | undefined;
  seriesId?: string | undefined;
  /** Only so many figures of each series: those whose reference periods end last. */
  latestOfEach?: number | undefined;
  seriesIds?: readonly string[] | undefined;
  /** Figures whose reference period ends on one of these days. */
  endsOn?: readonly string[] | undefined;
  metric?: (typeof figures.$inferSelect)['metric'] | undefined;
  measureType?: (typeof figures.$inferSelect)['measureType'] | undefined;
  basis?: (typeof figures.$inferSelect)['basis'] | undefined;
  lifecycle?: (typeof figures.$inferSelect)['lifecycle'] | undefined;
  /** The organization that the words are attributed to, or that the number comes from. */
  organizationId?: string | undefined;
  /** The organization that published the document. */
  publisherId?: string | undefined;
  sourceId?: string | undefined;
  statementId?: string | undefined;
  /** Figures that name one of these places. */
  locationIds?: readonly string[] | undefined;
  /** Calendar days: the reference period overlaps them. */
  from?: string | undefined;
  to?: string | undefined;
}

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

function isListed(reader: Reader, filter: FigureFilter): SQL | undefined {
  return and(
    // The few statements that are not public are found once, not one join for each figure.
    notInArray(figures.statementId, hiddenStatements(reader)),
    given(filter.ids, (ids) => inArray(figures.id, [...ids])),
    given(filter.seriesId, (id) => eq(figures.seriesId, id)),
    // The latest of the series are of the series: said again, it would have all of their figures looked at.
    filter.latestOfEach === undefined
      ? given(filter.seriesIds, (ids) => inArray(figures.seriesId, [...ids]))
      : inArray(figures.id, latestOfEach(reader, filter, filter.latestOfEach)),
    given(filter.endsOn, (days) => inArray(figures.referencePeriodEnd, [...days])),
    given(filter.metric, (metric) => eq(figures.metric, metric)),
    given(filter.measureType, (type) => eq(figures.measureType, type)),
    given(filter.basis, (basis) => eq(figures.basis, basis)),
    given(filter.lifecycle, (lifecycle) => eq(figures.lifecycle, lifecycle)),
    given(filter.statementId, (id) => eq(figures.statementId, id)),
    given(filter.from, (day) => gte(figures.referencePeriodEnd, day)),
    given(filter.to, (day) => lte(figures.referencePeriodStart, day)),
    given(filter.crisisId, (id) => inArray(figures.seriesId, seriesOf(reader, id))),
    given(filter.sourceId, (id) =>
      inArray(figures.statementId, statementsWhere(reader, eq(statements.sourceId, id))),
    ),
    given(filter.publisherId, (id) => inArray(figures.statementId, publishedBy(reader, id))),
    given(filter.organizationId, (id) => isFrom(reader, id)),
    given(filter.locationIds, (ids) => inArray(figures.id, figuresAt(reader, ids))),
  );
}

const given = <Value>(value: Value | undefined, condition: (value: Value) => SQL | undefined) =>
  value === undefined ? undefined : condition(value);

// SQLite puts at most 500 selects together.
const MOST_TOGETHER = 400;

function latestOfEach(reader: Reader, filter: FigureFilter, most: number) {
  const { seriesIds = [] } = filter;
  if (seriesIds.length === 0 || seriesIds.length > MOST_TOGETHER)
    return ranked(reader, filter, most);
  // One look into the index for each series: the figures before its latest are never read.
  const ofSeries = (id: string) =>
    sql`select id from (${reader
      .select({ id: figures.id })
      .from(figures)
      .where(isListed(reader, { seriesId: id }))
      .orderBy(desc(figures.referencePeriodEnd), desc(figures.id))
      .limit(most)}) latest`;
  return sql`(${sql.join(seriesIds.map(ofSeries), sql` union all `)})`;
}

// Ranked within the series that the filter names, so that the others are never read.
function ranked(reader: Reader, { seriesIds, crisisId }: FigureFilter, most: number) {
  const order = sql`order by ${figures.referencePeriodEnd} desc, ${figures.id} desc`;
  const places = reader
    .select({
      id: figures.id,
      place: sql<number>`row_number() over (partition by ${figures.seriesId} ${order})`.as('place'),
    })
    .from(figures)
    .where(
      and(
        notInArray(figures.statementId, hiddenStatements(reader)),
        given(seriesIds, (ids) => inArray(figures.seriesId, [...ids])),
        given(crisisId, (id) => inArray(figures.seriesId, seriesOf(reader, id))),
      ),
    )
    .as('ranked');
  return reader.select({ id: places.id }).from(places).where(lte(places.place, most));
}

const isFrom = (reader: Reader, organizationId: string) =>
  or(
    eq(figures.originatingOrganizationId, organizationId),
    inArray(
      figures.statementId,
      statementsWhere(reader, eq(statements.organizationId, organizationId)),
    ),
  );

/** The statements of sources that readers may not see. */
export const hiddenStatements = (reader: Reader) =>
  statementsWhere(
    reader,
    inArray(
      statements.sourceId,
      reader
        .select({ id: sources.id })
        .from(sources)
        .where(inArray(sources.confidentiality, ['restricted', 'confidential'])),
    ),
  );

const publishedBy = (reader: Reader, organizationId: string) =>
  statementsWhere(
    reader,
    inArray(
      statements.sourceId,
      reader
        .select({ id: sources.id })
        .from(sources)
        .where(eq(sources.publisherId, organizationId)),
    ),
  );

const statementsWhere = (reader: Reader, condition: SQL | undefined) =>
  reader.select({ id: statements.id }).from(statements).where(condition);

const seriesOf = (reader: Reader, crisisId: string) =>
  reader.select({ id: series.id }).from(series).where(eq(series.crisisId, crisisId));

const figuresAt = (reader: Reader, locationIds: readonly string[]) =>
  reader
    .select({ id: figurePlaces.figureId })
    .from(figurePlaces)
    .where(inArray(figurePlaces.locationId, [...locationIds]));
