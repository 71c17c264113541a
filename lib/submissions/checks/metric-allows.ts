import type { MeasureType, Unit } from '#db/codes.ts';
import { METRICS, type Metric } from '#db/metrics.ts';
import type { Check } from '#lib/submissions/checks/context.ts';
import type { FigureCheck, FigureProblem } from '#lib/submissions/checks/figure-case.ts';
import { proposalsFor } from '#lib/submissions/proposal.ts';

/** Hard error 6: the metric does not allow the measure type or the unit of the figure. */
export const metricAllowsFigure: FigureCheck = ({ figure }) => notAllowed(figure);

/** Hard error 6 for a series. */
export const metricAllowsSeries: Check = ({ proposals }) =>
  proposalsFor(proposals, 'series').flatMap(({ entityType, entityId, value }) =>
    notAllowed(value).map((problem) => ({ entityType, entityId, ...problem })),
  );

interface Measured {
  metric: Metric;
  measureType: MeasureType;
  unit: Unit;
}

function notAllowed({ metric, measureType, unit }: Measured): FigureProblem[] {
  const rule: { measureTypes: readonly MeasureType[]; units: readonly Unit[] } = METRICS[metric];
  return [
    ...refused('measureType', 'measureTypeOfMetric', measureType, rule.measureTypes, metric),
    ...refused('unit', 'unitOfMetric', unit, rule.units, metric),
  ];
}

function refused(
  field: string,
  problem: string,
  value: string,
  allowed: readonly string[],
  metric: Metric,
): FigureProblem[] {
  const values = { value, metric, list: allowed.join(', ') };
  return allowed.includes(value) ? [] : [{ field, problem, values }];
}
