// What a figure says in the unit of its series. The only place where the rules of arithmetic look at its numbers.
import type { Unit } from '#db/codes.ts';
import { lowerBound, personsOf, pointOf, upperBound } from '#lib/quantity/bounds.ts';
import { partsOfPersons, wholePersons } from '#lib/quantity/persons.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

/** Bounds in one unit; null is open, never zero. At least one of them is a number. */
export interface Measured {
  low: number | null;
  high: number | null;
  /** The one number that the source gives; null for a range and for vague words. */
  point: number | null;
}

/** The same bounds in ten-thousandths, before anything is rounded (R17). */
export type Exact = Record<keyof Measured, bigint | null>;

/**
 * What the figure says in this unit; null when it gives no number, or is in another unit. Households are
 * people only with the size that a source gives (R8).
 */
export function measure(figure: ReportedFigure, unit: Unit): Measured | null {
  // Most figures are in the unit of their series: nothing is multiplied, so nothing needs rounding.
  if (figure.unit === unit) {
    const [low, high] = [lowerBound(figure), upperBound(figure)];
    return low === null && high === null ? null : { low, high, point: pointOf(figure) };
  }
  const exact = measureExactly(figure, unit);
  return exact && roundedBounds(exact);
}

/** What the figure says in this unit in ten-thousandths, so that sums are made before rounding; null as in `measure`. */
export function measureExactly(figure: ReportedFigure, unit: Unit): Exact | null {
  const size = figure.unit === unit ? 1 : unit === 'person' ? personsOf(figure)?.size : undefined;
  if (size === undefined) return null;
  const parts = (count: number | null) => (count === null ? null : partsOfPersons(count, size));
  const low = parts(lowerBound(figure));
  const high = parts(upperBound(figure));
  return low === null && high === null ? null : { low, high, point: parts(pointOf(figure)) };
}

/** Bounds in whole people, households or whatever the unit is, each rounded half up. */
export function roundedBounds({ low, high, point }: Exact): Measured {
  const whole = (parts: bigint | null) => (parts === null ? null : wholePersons(parts));
  return { low: whole(low), high: whole(high), point: whole(point) };
}

/** Whether the figure is no more than "about" so many in this unit: its source says so, or households became people. */
export function isApproximate(figure: ReportedFigure, unit: Unit): boolean {
  return figure.quantifier === 'approximately' || figure.unit !== unit;
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

const gap = (lower: Measured, upper: Measured): number =>
  lower.high === null || upper.low === null || lower.high >= upper.low
    ? 0
    : ((upper.low - lower.high) / upper.low) * 100;
