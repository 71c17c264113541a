import { firstPossibleDay, lastPossibleDay } from '#lib/dates/partial-dates.ts';
import type { FigureCheck } from '#lib/submissions/checks/figure-case.ts';

/** Hard error 7: a stock that is not at one date, or a period that ends before it starts. */
export const periodFits: FigureCheck = ({ figure }) => {
  const { measureType, referencePeriodStart: start, referencePeriodEnd: end } = figure;
  const areDays =
    figure.referencePeriodStartAccuracy === 'day' && figure.referencePeriodEndAccuracy === 'day';
  if (start > end)
    return [
      { field: 'referencePeriodEnd', problem: 'endBeforeStart', values: { value: end, start } },
    ];
  return measureType === 'stock' && areDays && start !== end
    ? [{ field: 'referencePeriodEnd', problem: 'stockOverTime', values: { value: end, start } }]
    : [];
};

/** A cumulative figure counts from another day than its series does. Partial dates have the benefit of the doubt. */
export const countsFromStartOfSeries: FigureCheck = ({ figure, series }) => {
  if (figure.measureType !== 'cumulative' || !series?.fixedStart) return [];
  const { referencePeriodStart: start, referencePeriodStartAccuracy: accuracy } = figure;
  const seriesAccuracy = series.fixedStartAccuracy ?? 'day';
  const isEarlier =
    lastPossibleDay(start, accuracy) < firstPossibleDay(series.fixedStart, seriesAccuracy);
  const isLater =
    firstPossibleDay(start, accuracy) > lastPossibleDay(series.fixedStart, seriesAccuracy);
  const values = { value: start, start: series.fixedStart };
  return isEarlier || isLater
    ? [{ field: 'referencePeriodStart', problem: 'otherStartThanSeries', values }]
    : [];
};
