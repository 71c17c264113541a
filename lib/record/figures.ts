import { countFiguresOfSeries as countStoredFiguresOfSeries } from '#db/figure-counts.ts';
import { countFiguresBy as countStoredFiguresBy, findPeriodOfFigures } from '#db/figure-facets.ts';
import type { FacetName } from '#db/figure-facets.ts';
import type { FigureFilter as StoredFilter } from '#db/figure-filters.ts';
import {
  countPublicFigures,
  listPublicFigures,
  listPublicFigureWindows,
  type FigureOrder,
} from '#db/figure-lists.ts';
import { findOrganizationBySlug } from '#db/organizations.ts';
import { getStore } from '#db/store.ts';
import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import { assembleFigures } from '#lib/record/assemble-figures.ts';
import { asKnownAt, lastPublished } from '#lib/record/known-at.ts';
import { standingOrganization } from '#lib/record/organizations.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

export type { FigureOrder } from '#db/figure-lists.ts';

export interface FigureFilter extends Omit<StoredFilter, 'publisherId' | 'lastPublished'> {
  /** The slug of the organization that said it or that the number comes from; an unknown one finds nothing. */
  organizationSlug?: string | undefined;
  /** The id of the organization that published the document. */
  publishedBy?: string | undefined;
  /** Only what had been published by this day, as it stood then: what was corrected only later is active. */
  knownAt?: string | undefined;
}

export interface FigurePage {
  /** At most 10,000, which is also the default. */
  limit?: number;
  /** Continues after the last figure of the page before: cursorAfter says it. INVALID when it is not one. */
  cursor?: string | undefined;
  offset?: number;
  /** `oldest` unless given: the end of the reference period, then the id. */
  order?: FigureOrder;
}

export const MOST_FIGURES = 10_000;

/** The figures of public sources that the filter finds, each with everything that must travel with it. */
export async function listFigures(
  filter: FigureFilter,
  { limit = MOST_FIGURES, cursor, offset = 0, order = 'oldest' }: FigurePage = {},
): Promise<ReportedFigure[]> {
  const stored = await storedFilter(filter);
  if (!stored) return [];
  const rows = await listPublicFigures(getStore().read, stored, {
    order,
    limit: Math.min(limit, MOST_FIGURES),
    offset,
    after: cursor === undefined ? undefined : readCursor(cursor, order),
  });
  const figures = await assembleFigures(rows);
  return filter.knownAt === undefined ? figures : asKnownAt(figures, filter.knownAt);
}

/** The public figure of this id in whatever state of its life. Throws NOT_FOUND. */
export async function getFigure(id: string): Promise<ReportedFigure> {
  const [figure] = await listFigures({ ids: [id] }, { limit: 1 });
  if (!figure) throw new AppError('NOT_FOUND');
  return figure;
}

/**
 * Every public figure that ends on a day on which one of these figures of its series ends: these and what else was
 * reported of those days, in the order of their ids. Only what is not among them is read. `knownAt` leaves out what
 * was published only later.
 */
export async function withSameEnd(
  figures: readonly ReportedFigure[],
  knownAt?: string,
): Promise<ReportedFigure[]> {
  const here = new Map(figures.map((figure) => [figure.id, figure]));
  const wanted = new Set(figures.map(endOf));
  const found = await listPublicFigureWindows(getStore().read, {
    seriesIds: [...new Set(figures.map(({ seriesId }) => seriesId))],
    endsOn: [...new Set(figures.map(({ referencePeriodEnd }) => referencePeriodEnd))],
  });
  const ids = found.filter((row) => wanted.has(endOf(row))).map(({ id }) => id);
  const missing = ids.filter((id) => !here.has(id));
  const others = missing.length > 0 ? await listFigures({ ids: missing, knownAt }) : [];
  for (const figure of others) here.set(figure.id, figure);
  return ids.flatMap((id) => here.get(id) ?? []);
}

/** What figures of one series share that end on the same day. */
export const endOf = ({
  seriesId,
  referencePeriodEnd,
}: Pick<ReportedFigure, 'seriesId' | 'referencePeriodEnd'>) => `${seriesId} ${referencePeriodEnd}`;

/** How many figures of public sources the filter finds. */
export async function countFigures(filter: FigureFilter = {}): Promise<number> {
  const stored = await storedFilter(filter);
  return stored ? countPublicFigures(getStore().read, stored) : 0;
}

/** How many figures the filter finds for each value of a property, such as basis or place. */
export async function countFiguresBy(
  filter: FigureFilter,
  facet: FacetName,
): Promise<Map<string, number>> {
  const stored = await storedFilter(filter);
  return stored ? countStoredFiguresBy(getStore().read, stored, facet) : new Map();
}

/** The first and the last day that the figures of the filter describe; null when there are none. */
export async function periodOfFigures(
  filter: FigureFilter,
): Promise<{ from: string; to: string } | null> {
  const stored = await storedFilter(filter);
  return stored ? findPeriodOfFigures(getStore().read, stored) : null;
}

/** How many public figures each of these series has; a series without any is not in the map. */
export function countFiguresOfSeries(seriesIds: readonly string[]): Promise<Map<string, number>> {
  return countStoredFiguresOfSeries(getStore().read, seriesIds);
}

/** The cursor of the page that begins after this figure, in the same order. */
export function cursorAfter(figure: ReportedFigure, order: FigureOrder = 'oldest'): string {
  const value = order === 'recorded' ? figure.recordedAt.toISOString() : figure.referencePeriodEnd;
  return Buffer.from(`${order} ${value} ${figure.id}`).toString('base64url');
}

function readCursor(cursor: string, order: FigureOrder) {
  const [of, value = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const isCursor = of === order && /^[\w-]+$/.test(id) && !Number.isNaN(Date.parse(value));
  if (!isCursor) {
    const problem = translate('en', 'query')('problems.cursor', { value: cursor });
    const field = { field: 'cursor', problem, values: { value: cursor } };
    throw new AppError('INVALID', { fields: [field] });
  }
  return { id, value: order === 'recorded' ? new Date(value) : value };
}

async function storedFilter(filter: FigureFilter): Promise<StoredFilter | undefined> {
  const { organizationSlug, publishedBy, knownAt, ...same } = filter;
  const stored: StoredFilter = {
    ...same,
    publisherId: publishedBy,
    lastPublished: knownAt === undefined ? undefined : lastPublished(knownAt),
  };
  if (organizationSlug === undefined) return stored;
  const organization = await findOrganizationBySlug(getStore().read, organizationSlug);
  return (
    organization && { ...stored, organizationId: (await standingOrganization(organization)).id }
  );
}
