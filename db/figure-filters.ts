// Which figures a reader asks for: one meaning of each condition for lists, counts and facets.
import {
  and,
  desc,
  eq,
  gte,
  inArray,
  lte,
  not,
  notInArray,
  or,
  sql,
  type Column,
  type SQL,
} from 'drizzle-orm';
import { isNotKnownYet, lifecycleThen, type LastPublished } from '#db/known-at.ts';
import { figurePlaces, figures, series, sources, statements } from '#db/schema/record.ts';
import type { Reader } from '#db/store.ts';

type FigureColumn<Name extends keyof typeof figures.$inferSelect> =
  (typeof figures.$inferSelect)[Name];

export interface FigureFilter {
  ids?: readonly string[] | undefined;
  crisisId?: string | undefined;
  seriesId?: string | undefined;
  /** Only so many figures of each series: those whose reference periods end last. */
  latestOfEach?: number | undefined;
  seriesIds?: readonly string[] | undefined;
  /** Figures whose reference period ends on one of these days. */
  endsOn?: readonly string[] | undefined;
  /** Figures that report one of these numbers. */
  reportedValues?: readonly number[] | undefined;
  metric?: FigureColumn<'metric'> | undefined;
  measureType?: FigureColumn<'measureType'> | undefined;
  /** Of each list one value is enough. */
  bases?: readonly FigureColumn<'basis'>[] | undefined;
  quantifiers?: readonly FigureColumn<'quantifier'>[] | undefined;
  roles?: readonly FigureColumn<'role'>[] | undefined;
  /** As it was at `lastPublished`, where that is given. */
  lifecycles?: readonly FigureColumn<'lifecycle'>[] | undefined;
  populationStatuses?: readonly FigureColumn<'populationStatus'>[] | undefined;
  genders?: readonly FigureColumn<'gender'>[] | undefined;
  ageRanges?: readonly string[] | undefined;
  /** The organizations that the number comes from. */
  originatingIds?: readonly string[] | undefined;
  /** The organization that the words are attributed to, or that the number comes from. */
  organizationId?: string | undefined;
  /** The organization that published the document. */
  publisherId?: string | undefined;
  sourceId?: string | undefined;
  statementId?: string | undefined;
  /** Figures that name one of these places. */
  locationIds?: readonly string[] | undefined;
  /** Figures that name a place of each of these groups. */
  locationGroups?: readonly (readonly string[])[] | undefined;
  /** Calendar days: the reference period overlaps them. */
  from?: string | undefined;
  to?: string | undefined;
  /** The reference period has ended by this day. */
  asOf?: string | undefined;
  /** What had been published by a day: the last day of publication of each accuracy that lies wholly before its end. */
  lastPublished?: LastPublished | undefined;
  /** Text in the quote, the value as it was written, the place or the title of the document, whatever the case. */
  words?: string | undefined;
}

/** The condition that a public figure of the filter fulfils. */
export function isListed(reader: Reader, filter: FigureFilter): SQL | undefined {
  return and(
    // The few statements that are not public are found once, not one join for each figure.
    notInArray(figures.statementId, hiddenStatements(reader)),
    isOfSeries(reader, filter),
    isAbout(filter),
    isFromSource(reader, filter),
    isAt(reader, filter),
    isInTime(reader, filter),
    given(filter.words, (words) => holdsWords(reader, words)),
  );
}

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

function isOfSeries(reader: Reader, filter: FigureFilter): SQL | undefined {
  return and(
    given(filter.ids, (ids) => inArray(figures.id, [...ids])),
    given(filter.seriesId, (id) => eq(figures.seriesId, id)),
    // The latest of the series are of the series: said again, it would have all of their figures looked at.
    filter.latestOfEach === undefined
      ? given(filter.seriesIds, (ids) => inArray(figures.seriesId, [...ids]))
      : inArray(figures.id, latestOfEach(reader, filter, filter.latestOfEach)),
    given(filter.crisisId, (id) => inArray(figures.seriesId, seriesOf(reader, id))),
  );
}

function isAbout(filter: FigureFilter): SQL | undefined {
  return and(
    given(filter.reportedValues, (values) => inArray(figures.reportedValue, [...values])),
    given(filter.metric, (metric) => eq(figures.metric, metric)),
    given(filter.measureType, (type) => eq(figures.measureType, type)),
    isOneOf(figures.basis, filter.bases),
    isOneOf(figures.quantifier, filter.quantifiers),
    isOneOf(figures.role, filter.roles),
    isOneOf(figures.populationStatus, filter.populationStatuses),
    isOneOf(figures.gender, filter.genders),
    isOneOf(figures.ageRange, filter.ageRanges),
  );
}

function isFromSource(reader: Reader, filter: FigureFilter): SQL | undefined {
  return and(
    isOneOf(figures.originatingOrganizationId, filter.originatingIds),
    given(filter.statementId, (id) => eq(figures.statementId, id)),
    given(filter.sourceId, (id) =>
      inArray(figures.statementId, statementsWhere(reader, eq(statements.sourceId, id))),
    ),
    given(filter.publisherId, (id) => inArray(figures.statementId, publishedBy(reader, id))),
    given(filter.organizationId, (id) => isFrom(reader, id)),
  );
}

function isAt(reader: Reader, { locationIds, locationGroups = [] }: FigureFilter) {
  const groups = locationIds === undefined ? locationGroups : [locationIds, ...locationGroups];
  return and(...groups.map((ids) => inArray(figures.id, figuresAt(reader, ids))));
}

function isInTime(reader: Reader, filter: FigureFilter): SQL | undefined {
  const { lastPublished } = filter;
  return and(
    given(filter.endsOn, (days) => inArray(figures.referencePeriodEnd, [...days])),
    given(filter.from, (day) => gte(figures.referencePeriodEnd, day)),
    given(filter.to, (day) => lte(figures.referencePeriodStart, day)),
    given(filter.asOf, (day) => lte(figures.referencePeriodEnd, day)),
    given(lastPublished, (last) => not(isNotKnownYet(reader, last))),
    given(filter.lifecycles, (wanted) =>
      inArray(lifecycleThen(reader, lastPublished), [...wanted]),
    ),
  );
}

const given = <Value>(value: Value | undefined, condition: (value: Value) => SQL | undefined) =>
  value === undefined ? undefined : condition(value);

const isOneOf = (column: Column, values: readonly string[] | undefined) =>
  given(values, (wanted) => inArray(column, [...wanted]));

// A reader's own signs for "anything" are looked for as they stand.
const literally = (words: string) =>
  words.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

function holdsWords(reader: Reader, words: string): SQL {
  const pattern = `%${literally(words)}%`;
  const holds = (column: Column) => sql`lower(${column}) like ${pattern} escape '\\'`;
  const inItsSource = reader
    .select({ found: sql`1` })
    .from(statements)
    .innerJoin(sources, eq(sources.id, statements.sourceId))
    .where(
      and(
        eq(statements.id, figures.statementId),
        or(holds(statements.quote), holds(sources.title)),
      ),
    );
  return sql`(${holds(figures.valueText)} or ${holds(figures.placeText)} or exists ${inItsSource})`;
}

// SQLite puts at most 500 selects together.
const MOST_TOGETHER = 400;

function latestOfEach(reader: Reader, filter: FigureFilter, most: number) {
  const { seriesIds = [] } = filter;
  const others = { ...filter, seriesIds: undefined, latestOfEach: undefined };
  if (seriesIds.length === 0 || seriesIds.length > MOST_TOGETHER)
    return ranked(reader, filter, most);
  // One look into the index for each series: the figures before its latest are never read.
  const ofSeries = (id: string) =>
    sql`select id from (${reader
      .select({ id: figures.id })
      .from(figures)
      .where(isListed(reader, { ...others, seriesId: id }))
      .orderBy(desc(figures.referencePeriodEnd), desc(figures.id))
      .limit(most)}) latest`;
  return sql`(${sql.join(seriesIds.map(ofSeries), sql` union all `)})`;
}

// Ranked within the series that the filter names, so that the others are never read.
function ranked(reader: Reader, filter: FigureFilter, most: number) {
  const order = sql`order by ${figures.referencePeriodEnd} desc, ${figures.id} desc`;
  const places = reader
    .select({
      id: figures.id,
      place: sql<number>`row_number() over (partition by ${figures.seriesId} ${order})`.as('place'),
    })
    .from(figures)
    .where(isListed(reader, { ...filter, latestOfEach: undefined }))
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
