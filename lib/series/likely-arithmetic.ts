// Numbers that are probably computed from other reports and not counted: 78,000 = 85,000 − 7,000.
import type { Metric } from '#db/metrics.ts';
import { addDays } from '#lib/dates/calendar-days.ts';
import { firstPossibleDay, lastPossibleDay } from '#lib/dates/partial-dates.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { isForward, parentIdOf } from '#lib/series/candidates.ts';
import { isSamePopulation, meetSomewhere } from '#lib/series/footprints.ts';
import { originsAmong } from '#lib/series/independence.ts';
import { by, describedUntil, published, referenceEnd } from '#lib/series/order.ts';
import { START_TOLERANCE_DAYS } from '#lib/series/windows.ts';

export interface LikelyArithmetic {
  /** The number that is probably no count of its own. */
  figure: ReportedFigure;
  /** The stock before it, and who left or joined that stock since. */
  stock: ReportedFigure;
  change: ReportedFigure;
  operation: Operation;
  /** Whether the record says already that the figure is derived from the stock. */
  isRecorded: boolean;
}

type Operation = 'less' | 'plus';

/** For so many days after a stock a later number is taken to be computed from it. */
export const LONGEST_DAYS = 31;

/**
 * The stocks that are exactly an earlier stock of the same measure, group and place, less or plus a movement between
 * the two that had been published by then. Of several ways to compute one number the latest reports are given.
 * Repeats, parts and projections are left out. A coincidence is possible, so nobody may say more than "probably".
 */
export function likelyArithmetic(figures: readonly ReportedFigure[]): LikelyArithmetic[] {
  const usable = figures.filter(isUsable);
  const { origins, originOfRepeat } = originsAmong(usable, figures);
  const recent = origins.toSorted(by(referenceEnd, published)).toReversed();
  const stocks = recent.filter(({ measureType }) => measureType === 'stock');
  const byValue = Map.groupBy(stocks, valueKey);
  const changes = Map.groupBy(
    recent.filter(({ measureType }) => measureType !== 'stock'),
    describedUntil,
  );
  return stocks.toReversed().flatMap((figure) => {
    const found = changesBefore(figure, changes).flatMap((change) =>
      operationsOf(figure, change).flatMap((operation) => {
        const value = (figure.reportedValue ?? 0) + sign(operation) * (change.reportedValue ?? 0);
        const stock = byValue
          .get(valueKey({ ...figure, reportedValue: value }))
          ?.find((before) => fits(figure, before, change));
        return stock ? [{ figure, stock, change, operation }] : [];
      }),
    );
    const [latest] = found.toSorted((a, b) => by(referenceEnd)(b.stock, a.stock));
    return latest ? [{ ...latest, isRecorded: isDerived(latest, originOfRepeat) }] : [];
  });
}

const LEAVING: readonly Metric[] = ['displacement', 'evacuated', 'cross_border_flight'];
const COMING: readonly Metric[] = ['returns', 'cross_border_return'];
const INSIDE = { less: LEAVING, plus: COMING };

// Which movements lessen a stock and which add to it.
const MOVEMENTS: Partial<Record<Metric, Record<Operation, readonly Metric[]>>> = {
  present_in_area: INSIDE,
  trapped: INSIDE,
  besieged: INSIDE,
  hard_to_reach: INSIDE,
  at_risk: INSIDE,
  idp_stock: { less: ['returns'], plus: ['displacement'] },
  returnee_stock: { less: [], plus: ['returns'] },
  refugee_stock: { less: ['cross_border_return'], plus: ['cross_border_flight'] },
};

/** The metrics of the stocks and movements from which a stock of this metric can have been computed; none for others. */
export function metricsBehind(metric: Metric): Metric[] {
  const movements = MOVEMENTS[metric];
  return movements ? [metric, ...movements.less, ...movements.plus] : [];
}

const isUsable = (figure: ReportedFigure): boolean =>
  figure.lifecycle === 'active' &&
  !isForward(figure) &&
  parentIdOf(figure) === null &&
  (figure.reportedValue ?? 0) > 0 &&
  isDated(figure.referencePeriodStartAccuracy) &&
  isDated(figure.referencePeriodEndAccuracy);

// A month or a year lies between almost any two reports, so it proves nothing.
const isDated = (accuracy: ReportedFigure['referencePeriodEndAccuracy']): boolean =>
  accuracy === 'day' || accuracy === 'week';

const valueKey = ({ metric, unit, reportedValue }: ReportedFigure): string =>
  `${metric} ${unit} ${reportedValue}`;

// What left makes the later stock smaller, so the earlier one is the later one and what left.
const sign = (operation: Operation): number => (operation === 'less' ? 1 : -1);

function changesBefore(
  { referencePeriodEnd: last }: ReportedFigure,
  changes: ReadonlyMap<string, ReportedFigure[]>,
): ReportedFigure[] {
  return Array.from({ length: LONGEST_DAYS + 1 }, (_, days) => addDays(last, -days)).flatMap(
    (day) => changes.get(day) ?? [],
  );
}

const operationsOf = (figure: ReportedFigure, change: ReportedFigure): Operation[] =>
  change.unit === figure.unit
    ? (['less', 'plus'] as const).filter((operation) =>
        MOVEMENTS[figure.metric]?.[operation].includes(change.metric),
      )
    : [];

function fits(figure: ReportedFigure, stock: ReportedFigure, change: ReportedFigure): boolean {
  const [before, after] = [stock.referencePeriodEnd, figure.referencePeriodEnd];
  const begins = firstPossibleDay(change.referencePeriodStart, change.referencePeriodStartAccuracy);
  return (
    before < after &&
    addDays(before, LONGEST_DAYS) >= after &&
    begins >= addDays(before, -START_TOLERANCE_DAYS) &&
    change.referencePeriodEnd >= before &&
    isSamePopulation(figure, stock) &&
    change.gender === figure.gender &&
    change.ageRange === figure.ageRange &&
    [stock, change].every((used) => isPublishedBy(used, figure)) &&
    meetSomewhere(figure, stock) &&
    meetSomewhere(change, stock) &&
    meetSomewhere(change, figure)
  );
}

const isPublishedBy = ({ source: used }: ReportedFigure, { source }: ReportedFigure): boolean =>
  firstPossibleDay(used.publishedOn, used.publishedOnAccuracy) <=
  lastPossibleDay(source.publishedOn, source.publishedOnAccuracy);

const isDerived = (
  { figure, stock }: Pick<LikelyArithmetic, 'figure' | 'stock'>,
  originOfRepeat: ReadonlyMap<string, string>,
): boolean =>
  figure.relations.some(
    ({ type, fromId, toId }) =>
      type === 'derived_from' &&
      fromId === figure.id &&
      (originOfRepeat.get(toId) ?? toId) === stock.id,
  );
