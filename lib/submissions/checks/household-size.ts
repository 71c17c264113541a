import type { FigureCheck } from '#lib/submissions/checks/figure-case.ts';

/** Hard error 10: a household size without the source that gives it, or one where nothing is counted in households. */
export const sizeIsCited: FigureCheck = ({ figure }) => {
  const { householdSize: size, householdSizeSource: source, unit } = figure;
  if (size !== null && source === null)
    return [{ field: 'householdSizeSource', problem: 'sizeNotCited', values: { value: size } }];
  if (size === null && source !== null)
    return [{ field: 'householdSize', problem: 'sizeMissing', values: { value: source } }];
  return size !== null && unit !== 'household' && unit !== 'family'
    ? [{ field: 'householdSize', problem: 'sizeOfNoHousehold', values: { value: size, unit } }]
    : [];
};
