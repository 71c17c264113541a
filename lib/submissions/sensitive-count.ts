// So few people of a group that somebody may want to find that one of them can be recognized.
import type { Metric } from '#db/metrics.ts';
import type { Figure } from '#lib/record/shapes.ts';

const FEW = 10;
const PEOPLE: readonly Figure['unit'][] = ['person', 'household', 'family'];
const SENSITIVE_STATUS: readonly Figure['populationStatus'][] = [
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

type Grouped = Pick<Figure, 'populationStatus' | 'metric' | 'specificNeed' | 'gender' | 'ageRange'>;
type Counted = Grouped &
  Pick<
    Figure,
    'unit' | 'reportedValue' | 'valueLow' | 'valueBest' | 'valueHigh' | 'placePrecision'
  >;

// Everything else may be a district or finer, also where nobody said how large it is.
const LARGE: readonly Figure['placePrecision'][] = ['adm0', 'adm1'];

/** Whether the figure is of people of a group that somebody may want to find. */
export const isOfSensitiveGroup = (figure: Grouped): boolean =>
  SENSITIVE_STATUS.includes(figure.populationStatus) ||
  SENSITIVE_METRIC.includes(figure.metric) ||
  figure.specificNeed !== null ||
  figure.gender !== 'all' ||
  figure.ageRange !== null;

/** Whether the upper end of a figure is few people, and not nobody. Open is not few. */
export const isFew = (people: number | null): boolean =>
  people !== null && people > 0 && people < FEW;

/**
 * Whether the figure names fewer than ten people or households of a sensitive group in a place that is not known to be larger than
 * a district, also as "at least 3" or "about 5" (HDX, disclosure risk of small counts).
 */
export function mayPointAtSomebody(figure: Counted): boolean {
  const { unit, placePrecision, reportedValue, valueLow, valueBest, valueHigh } = figure;
  const most = Math.max(...[reportedValue, valueLow, valueBest, valueHigh].map(Number));
  return (
    PEOPLE.includes(unit) &&
    isFew(most) &&
    !LARGE.includes(placePrecision) &&
    isOfSensitiveGroup(figure)
  );
}
