import type { FigureCheck } from '#lib/submissions/checks/figure-case.ts';

/** Hard error 3: a range without both ends, or whose ends are one number. */
export const rangeHasEnds: FigureCheck = ({ figure }) => {
  const { quantifier, valueLow: low, valueHigh: high, valueText } = figure;
  if (quantifier !== 'between' || (low !== null && high !== null && low < high)) return [];
  const field = low === null ? 'valueLow' : 'valueHigh';
  return [{ field, problem: 'rangeWithoutEnds', values: { value: valueText } }];
};
