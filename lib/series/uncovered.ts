// The days between reports that nobody reported on: a sum of flows is not the sum of these (R11).
import { addDays } from '#lib/dates/calendar-days.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

export interface Uncovered {
  from: string;
  to: string;
}

/** The periods between the first and the last day of the figures that none of them describes, in their order. */
export function uncoveredPeriods(
  figures: readonly Pick<ReportedFigure, 'referencePeriodStart' | 'referencePeriodEnd'>[],
): Uncovered[] {
  const inOrder = figures.toSorted((a, b) =>
    a.referencePeriodStart.localeCompare(b.referencePeriodStart),
  );
  const uncovered: Uncovered[] = [];
  let covered = inOrder[0]?.referencePeriodEnd ?? '';
  for (const { referencePeriodStart: start, referencePeriodEnd: end } of inOrder) {
    const next = addDays(covered, 1);
    if (start > next) uncovered.push({ from: next, to: addDays(start, -1) });
    covered = end > covered ? end : covered;
  }
  return uncovered;
}
