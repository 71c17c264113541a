// What there is to choose from among the figures of a filter, and how many figures each choice finds.
import { eq, sql, type SQL } from 'drizzle-orm';
import { isListed, type FigureFilter } from '#db/figure-filters.ts';
import { lifecycleThen } from '#db/known-at.ts';
import { figurePlaces, figures } from '#db/schema/record.ts';
import type { Reader } from '#db/store.ts';

const COLUMNS = {
  basis: figures.basis,
  quantifier: figures.quantifier,
  role: figures.role,
  population_status: figures.populationStatus,
  gender: figures.gender,
  age_range: figures.ageRange,
  organization: figures.originatingOrganizationId,
} as const;

export type FacetName = keyof typeof COLUMNS | 'lifecycle' | 'place';

/** The public figures of the filter by one property, such as basis: its value and how many figures have it. */
export async function countFiguresBy(
  reader: Reader,
  filter: FigureFilter,
  facet: FacetName,
): Promise<Map<string, number>> {
  const rows = await (facet === 'place'
    ? countByPlace(reader, filter)
    : countByValue(reader, filter, valueOf(reader, filter, facet)));
  return new Map(rows.flatMap(({ value, count }) => (value === null ? [] : [[value, count]])));
}

/** The first and the last day that the public figures of the filter describe; null without figures. */
export async function findPeriodOfFigures(
  reader: Reader,
  filter: FigureFilter,
): Promise<{ from: string; to: string } | null> {
  const [found] = await reader
    .select({
      from: sql<string | null>`min(${figures.referencePeriodStart})`,
      to: sql<string | null>`max(${figures.referencePeriodEnd})`,
    })
    .from(figures)
    .where(isListed(reader, filter));
  return found?.from && found.to ? { from: found.from, to: found.to } : null;
}

function valueOf(
  reader: Reader,
  { lastPublished }: FigureFilter,
  facet: Exclude<FacetName, 'place'>,
): SQL<string | null> {
  return facet === 'lifecycle'
    ? lifecycleThen(reader, lastPublished)
    : sql<string | null>`${COLUMNS[facet]}`;
}

// Grouped by position: an engine that is given the expression twice cannot know that it is the same.
const countByValue = (reader: Reader, filter: FigureFilter, value: SQL<string | null>) =>
  reader
    .select({ value, count: sql`count(*)`.mapWith(Number) })
    .from(figures)
    .where(isListed(reader, filter))
    .groupBy(sql`1`);

const countByPlace = (reader: Reader, filter: FigureFilter) =>
  reader
    .select({
      value: sql<string | null>`${figurePlaces.locationId}`,
      count: sql`count(distinct ${figurePlaces.figureId})`.mapWith(Number),
    })
    .from(figurePlaces)
    .innerJoin(figures, eq(figures.id, figurePlaces.figureId))
    .where(isListed(reader, filter))
    .groupBy(figurePlaces.locationId);
