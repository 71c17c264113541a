import { perUnit } from '#lib/charts/drawable.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';

export interface Heights {
  value: number | null;
  low: number | null;
  high: number | null;
}

/**
 * Where a figure stands on the value axis, in the unit of the series. `value` is null for a range without a
 * reported centre and for words without a number; `low` and `high` are set only where both bounds were reported.
 */
export function heightsOf(figure: ReportedFigure, series: Pick<Series, 'unit'>): Heights {
  const scale = (number: number | null) =>
    number === null ? null : Math.round(number * (perUnit(figure, series) ?? 1));
  if (hasNoNumber(figure)) return { value: null, low: null, high: null };
  const low = scale(figure.valueLow);
  const high = scale(figure.valueHigh);
  const isRange = low !== null && high !== null && low < high && figure.boundsOrigin !== 'coder';
  if (figure.quantifier === 'between') return { value: null, low, high };
  return {
    value: scale(figure.valueBest ?? figure.reportedValue ?? figure.valueHigh ?? figure.valueLow),
    low: isRange ? low : null,
    high: isRange ? high : null,
  };
}

/** Whether the source gave words and no number ("dozens"). */
export function hasNoNumber(figure: ReportedFigure): boolean {
  return figure.quantifier === 'order_of_magnitude' || figure.quantifier === 'not_quantified';
}
