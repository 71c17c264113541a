import type { FigureCheck, FigureProblem } from '#lib/submissions/checks/figure-case.ts';

/** Hard error 2: low above best, best above high, or the reported value outside them. (That each is a count, the schema says.) */
export const boundsInOrder: FigureCheck = ({ figure }) => {
  const { reportedValue, valueLow: low, valueBest: best, valueHigh: high } = figure;
  return [
    ...above('valueLow', low, 'valueBest', best),
    ...above('valueBest', best, 'valueHigh', high),
    ...(best === null ? above('valueLow', low, 'valueHigh', high) : []),
    ...outside(reportedValue, low, high),
  ];
};

function above(
  lowField: string,
  low: number | null,
  highField: string,
  high: number | null,
): FigureProblem[] {
  if (low === null || high === null || low <= high) return [];
  const values = { value: low, low: lowField, high: highField, other: high };
  return [{ field: lowField, problem: 'boundsOutOfOrder', values }];
}

function outside(value: number | null, low: number | null, high: number | null): FigureProblem[] {
  if (value === null || (value >= (low ?? 0) && value <= (high ?? value))) return [];
  const values = { value, low: low ?? 0, high: high ?? value };
  return [{ field: 'reportedValue', problem: 'valueOutsideBounds', values }];
}
