import type { FigureCase, FigureProblem } from '#lib/submissions/checks/figure-case.ts';

/** A figure that its series does not hold: another crisis of meaning would stand on one axis. */
export function agreesWithSeries({
  figure,
  series,
  isPartOfTotal,
}: Pick<FigureCase, 'figure' | 'series' | 'isPartOfTotal'>): FigureProblem[] {
  if (!series) return [];
  const isSized =
    series.unit === 'person' &&
    (figure.unit === 'household' || figure.unit === 'family') &&
    figure.householdSize !== null;
  return [
    ...differs('metric', figure.metric, series.metric),
    ...differs('measureType', figure.measureType, series.measureType),
    ...(isSized ? [] : differs('unit', figure.unit, series.unit)),
    ...(isPartOfTotal
      ? []
      : GROUP.flatMap((field) => differs(field, figure[field], series[field]))),
  ];
}

// Part of a total may be narrower than the series in which the total stands (decision 3).
const GROUP = [
  'populationStatus',
  'civilianStatus',
  'gender',
  'ageRange',
  'minAge',
  'maxAge',
] as const;

function differs(
  field: string,
  value: string | number | null,
  ofSeries: string | number | null,
): FigureProblem[] {
  if (value === ofSeries) return [];
  const values = { value: value ?? '—', series: ofSeries ?? '—' };
  return [{ field, problem: 'otherThanSeries', values }];
}
