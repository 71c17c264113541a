// Which figures speak of the same window, so that a difference between them is a disagreement (R9).
import type { DateAccuracy, MeasureType } from '#db/codes.ts';
import { addDays } from '#lib/dates/calendar-days.ts';
import { firstPossibleDay, lastPossibleDay } from '#lib/dates/partial-dates.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { by, referenceEnd } from '#lib/series/order.ts';

/** A day for a stock, a period for a flow, a fixed start and a last day for a cumulative count. */
export interface Window {
  measureType: MeasureType;
  /** Null for a stock. */
  start: string | null;
  startAccuracy: DateAccuracy | null;
  end: string;
  endAccuracy: DateAccuracy;
}

/**
 * Sources date the start of one operation a few days apart ("since the offensive began"). No such allowance is
 * made for the last day: a running total grows by the day, so other last days are other numbers.
 */
export const START_TOLERANCE_DAYS = 3;

/**
 * The window that a figure speaks of. A cumulative figure whose start agrees with the fixed start of its series
 * has that start.
 */
export function windowOf(figure: ReportedFigure): Window {
  const { measureType, referencePeriodEnd, referencePeriodEndAccuracy } = figure;
  const end = { measureType, end: referencePeriodEnd, endAccuracy: referencePeriodEndAccuracy };
  if (measureType === 'stock') return { start: null, startAccuracy: null, ...end };
  const { fixedStart, fixedStartAccuracy } = figure.series;
  if (measureType === 'cumulative' && fixedStart !== null) {
    const start = { start: fixedStart, startAccuracy: fixedStartAccuracy ?? 'day' };
    if (startsAgree(figure, start)) return { ...start, ...end };
  }
  return {
    start: figure.referencePeriodStart,
    startAccuracy: figure.referencePeriodStartAccuracy,
    ...end,
  };
}

/**
 * Whether two windows are the same: the same last day to the same accuracy, and for flows and cumulative counts
 * the same start. Starts that agree within the tolerance have become one in windowOf. A running total "by July" may
 * be of any day of July, so it is held against each of them.
 */
export function isSameWindow(a: Window, b: Window): boolean {
  if (a.measureType !== b.measureType) return false;
  if (a.start !== b.start || a.startAccuracy !== b.startAccuracy) return false;
  return a.measureType === 'cumulative'
    ? firstPossibleDay(a.end, a.endAccuracy) <= lastPossibleDay(b.end, b.endAccuracy) &&
        firstPossibleDay(b.end, b.endAccuracy) <= lastPossibleDay(a.end, a.endAccuracy)
    : a.end === b.end && a.endAccuracy === b.endAccuracy;
}

/** The figures of the window. */
export function inWindow(figures: readonly ReportedFigure[], window: Window): ReportedFigure[] {
  return figures.filter((figure) => isSameWindow(windowOf(figure), window));
}

/** The window with the latest last day; of several, the one that starts last. Null without figures. */
export function latestWindow(figures: readonly ReportedFigure[]): Window | null {
  const latest = figures
    .toSorted(by(referenceEnd, (figure) => windowOf(figure).start ?? ''))
    .at(-1);
  return latest ? windowOf(latest) : null;
}

/** Whether the start of a cumulative figure can be the same as this one. */
export function startsAgree(
  figure: ReportedFigure,
  { start, startAccuracy }: { start: string; startAccuracy: DateAccuracy },
): boolean {
  const { referencePeriodStart: own, referencePeriodStartAccuracy: ownAccuracy } = figure;
  // A source that does not say since when is taken to mean the start of the series that it was put into.
  if (ownAccuracy === 'unknown' || startAccuracy === 'unknown') return true;
  const earliest = addDays(firstPossibleDay(start, startAccuracy), -START_TOLERANCE_DAYS);
  const latest = addDays(lastPossibleDay(start, startAccuracy), START_TOLERANCE_DAYS);
  return (
    firstPossibleDay(own, ownAccuracy) <= latest && lastPossibleDay(own, ownAccuracy) >= earliest
  );
}
