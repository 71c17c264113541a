import { upperBound } from '#lib/quantity/bounds.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { isFew, isOfSensitiveGroup } from '#lib/submissions/sensitive-count.ts';
import type { FigureRule } from '#lib/submissions/warnings/warning.ts';

const SMALL: readonly ReportedFigure['placePrecision'][] = ['point', 'settlement', 'adm3'];

/** Fewer than ten people of a group that somebody may want to find, at the third level or finer. */
export const fewPeople: FigureRule = (figure) =>
  figure.unit === 'person' &&
  isFew(upperBound(figure)) &&
  SMALL.includes(figure.placePrecision) &&
  isOfSensitiveGroup(figure)
    ? [{ kind: 'fewPeople', values: { value: figure.valueText }, figureId: null }]
    : [];
