// A running total that is lower than what the same organization reported before.
import { lowerBound, upperBound } from '#lib/quantity/bounds.ts';
import { parentIdOf } from '#lib/series/candidates.ts';
import { isSamePlace, isSamePopulation } from '#lib/series/footprints.ts';
import { by, describedUntil, published, referenceEnd } from '#lib/series/order.ts';
import { said } from '#lib/submissions/warnings/same-window.ts';
import type { FigureRule } from '#lib/submissions/warnings/warning.ts';

/** A cumulative total below the last one of its origin: nobody can come back from having been counted. */
export const falls: FigureRule = (figure, recorded) => {
  const most = upperBound(figure);
  if (figure.measureType !== 'cumulative' || most === null || parentIdOf(figure) !== null)
    return [];
  const before = recorded
    .filter(
      (other) =>
        other.series.id === figure.series.id &&
        other.originating.id === figure.originating.id &&
        parentIdOf(other) === null &&
        isSamePopulation(other, figure) &&
        isSamePlace(other, figure) &&
        describedUntil(other) < describedUntil(figure),
    )
    .toSorted(by(referenceEnd, published))
    .at(-1);
  const least = before ? lowerBound(before) : null;
  if (!before || least === null || least <= most) return [];
  const values = { own: figure.valueText, ...said(before) };
  return [{ kind: 'falls', values, figureId: before.id }];
};
