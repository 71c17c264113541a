// The recorded figures that proposed ones can be held against, in a fixed number of queries.
import type { Metric } from '#db/metrics.ts';
import { addDays } from '#lib/dates/calendar-days.ts';
import { listFigures, type FigureFilter } from '#lib/record/figures.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { LONGEST_DAYS, metricsBehind } from '#lib/series/likely-arithmetic.ts';

// What lies further back than so many figures of one kind is not looked for.
const MOST = 500;

/** Public, active figures around the proposed ones; none of these themselves. */
export async function loadRecorded(proposed: readonly ReportedFigure[]): Promise<ReportedFigure[]> {
  if (proposed.length === 0) return [];
  const own = new Set(proposed.map(({ id }) => id));
  const lists = await Promise.all(
    queriesFor(proposed).map((filter) =>
      listFigures({ ...filter, lifecycles: ['active'] }, { limit: MOST, order: 'latest' }),
    ),
  );
  const found = new Map(lists.flat().map((figure) => [figure.id, figure]));
  return [...found.values()].filter(({ id }) => !own.has(id));
}

function queriesFor(proposed: readonly ReportedFigure[]): FigureFilter[] {
  const ends = proposed.map(({ referencePeriodEnd }) => referencePeriodEnd).toSorted();
  const [first = '', last = ''] = [ends[0], ends.at(-1)];
  const seriesIds = unique(proposed.map(({ series }) => series.id));
  const reportedValues = unique(proposed.flatMap(({ reportedValue }) => reportedValue ?? []));
  const totals = proposed.filter(({ measureType }) => measureType === 'cumulative');
  const stocks = proposed.filter(({ measureType }) => measureType === 'stock');
  const behind = unique(stocks.flatMap(({ metric }) => metricsBehind(metric)));
  const locationIds = unique(
    stocks.flatMap(({ places }) => places.map((place) => place.locationId)),
  );
  return [
    // A month as the last day of a period stands for each of its days.
    { seriesIds, from: addDays(first, -31), to: addDays(last, 31) },
    ...(reportedValues.length > 0 ? [{ reportedValues }] : []),
    ...(totals.length > 0 ? [beforeTotals(totals, last)] : []),
    ...behind.map((metric: Metric) => ({
      metric,
      crisisId: stocks[0]?.crisis.id,
      from: addDays(first, -LONGEST_DAYS),
      to: last,
    })),
    ...(locationIds.length > 0 ? [{ locationIds, ...RESIDENTS }] : []),
  ];
}

const RESIDENTS = { metric: 'present_in_area', populationStatuses: ['residents'] } as const;

const beforeTotals = (totals: readonly ReportedFigure[], last: string): FigureFilter => ({
  seriesIds: unique(totals.map(({ series }) => series.id)),
  originatingIds: unique(totals.map(({ originating }) => originating.id)),
  asOf: last,
});

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
