// More people than anybody ever reported to live there.
import { lowerBound, upperBound } from '#lib/quantity/bounds.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { isForward } from '#lib/series/candidates.ts';
import { isSamePlace } from '#lib/series/footprints.ts';
import { said } from '#lib/submissions/warnings/same-window.ts';
import type { FigureRule } from '#lib/submissions/warnings/warning.ts';

/**
 * A count of people in a place above the highest recorded count of its residents. The record holds no census of its
 * own: what it knows of a place's population is what was reported, and a place of which nothing was is not judged.
 */
export const abovePopulation: FigureRule = (figure, recorded) => {
  const least = lowerBound(figure);
  if (figure.measureType !== 'stock' || figure.unit !== 'person' || least === null) return [];
  const [largest] = recorded
    .filter((other) => isPopulation(other) && isSamePlace(other, figure))
    .map((other) => ({ other, most: upperBound(other) }))
    .toSorted((one, two) => (two.most ?? Infinity) - (one.most ?? Infinity));
  if (!largest || largest.most === null || least <= largest.most) return [];
  const values = { own: figure.valueText, ...said(largest.other), place: figure.placeText };
  return [{ kind: 'abovePopulation', values, figureId: largest.other.id }];
};

const isPopulation = (figure: ReportedFigure): boolean =>
  figure.metric === 'present_in_area' &&
  figure.populationStatus === 'residents' &&
  figure.civilianStatus === 'unspecified' &&
  figure.gender === 'all' &&
  figure.ageRange === null &&
  !isForward(figure) &&
  figure.places.every(({ relation }) => relation === 'in');
