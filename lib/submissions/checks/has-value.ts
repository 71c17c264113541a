import type { FigureCheck } from '#lib/submissions/checks/figure-case.ts';

/** Hard error 1: no value at all, unless the source gives no number. */
export const hasValue: FigureCheck = ({ figure }) => {
  const { reportedValue, valueLow, valueBest, valueHigh, quantifier, valueText } = figure;
  const isEmpty = [reportedValue, valueLow, valueBest, valueHigh].every((value) => value === null);
  return isEmpty && quantifier !== 'not_quantified'
    ? [{ field: 'reportedValue', problem: 'noValue', values: { value: valueText } }]
    : [];
};
