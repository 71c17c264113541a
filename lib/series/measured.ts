// What a figure says in the unit of its series. The only place where the rules of arithmetic look at its numbers.
import type { Unit } from '#db/codes.ts';
import { lowerBound, personsOf, pointOf, upperBound } from '#lib/quantity/bounds.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

/** Bounds in one unit; null is open, never zero. At least one of them is a number. */
export interface Measured {
  low: number | null;
  high: number | null;
  /** The one number that the source gives; null for a range and for vague words. */
  point: number | null;
}

/**
 * What the figure says in this unit; null when it gives no number, or is in another unit. Households are
 * people only with the size that a source gives (R8).
 */
export function measure(figure: ReportedFigure, unit: Unit): Measured | null {
  if (figure.unit === unit) {
    return known({ low: lowerBound(figure), high: upperBound(figure), point: pointOf(figure) });
  }
  const persons = unit === 'person' ? personsOf(figure) : null;
  if (!persons) return null;
  const { low, best, high } = persons;
  return known({
    low: low ?? (high === null ? best : null),
    high: high ?? (low === null ? best : null),
    point: best,
  });
}

/** Whether the figure can be said in this unit at all, with or without a number. */
export function isInUnit(figure: ReportedFigure, unit: Unit): boolean {
  return figure.unit === unit || (unit === 'person' && personsOf(figure) !== null);
}

/**
 * How far two reports are apart, in per cent of the larger; 0 when both can be true. "More than 100,000" and
 * "about 102,000" are 0 apart.
 */
export function percentApart(a: Measured, b: Measured): number {
  return Math.max(gap(a, b), gap(b, a));
}

/** Whether two reports differ by more than so many per cent of the larger. */
export function areApart(
  a: ReportedFigure,
  b: ReportedFigure,
  unit: Unit,
  percent: number,
): boolean {
  const [left, right] = [measure(a, unit), measure(b, unit)];
  return left !== null && right !== null && percentApart(left, right) > percent;
}

/** Whether the figure leaves neither side open. */
export function hasBothBounds(figure: ReportedFigure, unit: Unit): boolean {
  const measured = measure(figure, unit);
  return measured !== null && measured.low !== null && measured.high !== null;
}

const known = (measured: Measured): Measured | null =>
  measured.low === null && measured.high === null ? null : measured;

const gap = (lower: Measured, upper: Measured): number =>
  lower.high === null || upper.low === null || lower.high >= upper.low
    ? 0
    : ((upper.low - lower.high) / upper.low) * 100;
