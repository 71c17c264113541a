// So few people in so small a place that one of them can be recognized.
import type { Metric } from '#db/metrics.ts';
import { upperBound } from '#lib/quantity/bounds.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { FigureRule } from '#lib/submissions/warnings/warning.ts';

const FEW = 10;
const SMALL: readonly ReportedFigure['placePrecision'][] = ['point', 'settlement', 'adm3'];
const SENSITIVE_STATUS: readonly ReportedFigure['populationStatus'][] = [
  'refugee',
  'asylum_seeker',
  'returnee',
  'stateless',
  'migrant',
  'detainee',
  'aid_worker',
  'health_worker',
  'journalist',
];
const SENSITIVE_METRIC: readonly Metric[] = ['abducted', 'detained', 'missing'];

/** Fewer than ten people of a group that somebody may want to find, at the third level or finer. */
export const fewPeople: FigureRule = (figure) => {
  const most = upperBound(figure);
  const isFew = figure.unit === 'person' && most !== null && most > 0 && most < FEW;
  return isFew && SMALL.includes(figure.placePrecision) && isSensitive(figure)
    ? [{ kind: 'fewPeople', values: { value: figure.valueText }, figureId: null }]
    : [];
};

const isSensitive = (figure: ReportedFigure): boolean =>
  SENSITIVE_STATUS.includes(figure.populationStatus) ||
  SENSITIVE_METRIC.includes(figure.metric) ||
  figure.specificNeed !== null ||
  figure.gender !== 'all' ||
  figure.ageRange !== null;
