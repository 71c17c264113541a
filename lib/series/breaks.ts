// A break of a series: a day from which its definition, coverage or method is another. Nothing is computed across it.
import { firstPossibleDay, lastPossibleDay } from '#lib/dates/partial-dates.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';
import { describedUntil } from '#lib/series/order.ts';

/** Whether the series changed after what the first figure describes, and by the last day of the second. */
export function isBreakBetween(
  from: ReportedFigure,
  to: ReportedFigure,
  { breaks }: Pick<Series, 'breaks'>,
): boolean {
  return breaks.some(({ on }) => describedUntil(from) < on && on <= to.referencePeriodEnd);
}

/** Under which definition the figure counts: the same text for figures between the same breaks, another for one across a break. */
export function definitionAt(
  figure: Pick<
    ReportedFigure,
    | 'referencePeriodStart'
    | 'referencePeriodStartAccuracy'
    | 'referencePeriodEnd'
    | 'referencePeriodEndAccuracy'
  >,
  { breaks }: Pick<Series, 'breaks'>,
): string {
  const first = firstPossibleDay(figure.referencePeriodStart, figure.referencePeriodStartAccuracy);
  const last = lastPossibleDay(figure.referencePeriodEnd, figure.referencePeriodEndAccuracy);
  const [before, after] = [first, last].map((day) => breaks.filter(({ on }) => on <= day).length);
  return `${before}-${after}`;
}
