import { z } from 'zod';
import {
  BASES,
  BOUNDS_ORIGINS,
  FIGURE_ROLES,
  LIFECYCLES,
  MEASURE_TYPES,
  METHODS,
  PLACE_EXCEPTIONS,
  PLACE_PRECISIONS,
  PLACE_RELATIONS,
  PLACE_ROLES,
  QUANTIFIERS,
  REFERENCE_BASES,
  UNITS,
} from '#db/codes.ts';
import { METRIC_CODES } from '#db/metrics.ts';
import type { Figure, Proposed } from '#lib/record/shapes.ts';
import { storedNumbers } from '#lib/submissions/entities/numbers.ts';
import { population, areAgesInOrder } from '#lib/submissions/entities/population.ts';
import {
  between,
  code,
  count,
  decimal,
  field,
  flag,
  id,
  listOf,
  optional,
  otherwise,
  text,
} from '#lib/submissions/entities/readers.ts';
import { accuracyField, reportedDay, storedDay } from '#lib/submissions/entities/reported-day.ts';

const place = z.strictObject({
  locationId: field(id),
  role: field(otherwise(code(PLACE_ROLES), 'at')),
  relation: field(otherwise(code(PLACE_RELATIONS), 'in')),
  exception: field(optional(code(PLACE_EXCEPTIONS))),
});

const typedFigure = z.strictObject({
  statementId: field(id),
  seriesId: field(id),
  metric: field(code(METRIC_CODES)),
  measureType: field(code(MEASURE_TYPES)),
  basis: field(otherwise(code(BASES), 'unknown')),
  ...population,
  specificNeed: field(optional(text(200))),
  valueText: field(text(200)),
  reportedValue: field(optional(count)),
  valueLow: field(optional(count)),
  valueBest: field(optional(count)),
  valueHigh: field(optional(count)),
  boundsOrigin: field(optional(code(BOUNDS_ORIGINS))),
  quantifier: field(otherwise(code(QUANTIFIERS), 'stated')),
  unit: field(otherwise(code(UNITS), 'person')),
  householdSize: field(optional(decimal)),
  householdSizeSource: field(optional(text(500))),
  referencePeriodStart: field(reportedDay),
  referencePeriodStartAccuracy: accuracyField,
  referencePeriodEnd: field(optional(reportedDay)),
  referencePeriodEndAccuracy: accuracyField,
  referenceBasis: field(otherwise(code(REFERENCE_BASES), 'stated')),
  placeText: field(text(300)),
  placePrecision: field(otherwise(code(PLACE_PRECISIONS), 'unknown')),
  places: listOf(place, 50),
  originatingOrganizationId: field(id),
  method: field(otherwise(code(METHODS), 'not_stated')),
  termAsReported: field(optional(text(200))),
  definitionText: field(optional(text(2000))),
  calculationNote: field(optional(text(2000))),
  caveat: field(optional(text(2000))),
  role: field(otherwise(code(FIGURE_ROLES), 'unassigned')),
  credibility: field(optional(between(1, 6))),
  includesRetroactive: field(flag),
  retroactiveValue: field(optional(count)),
  lifecycle: field(otherwise(code(LIFECYCLES), 'active')),
  lifecycleReason: field(optional(text(1000))),
});

/** A figure as it is proposed: bounds follow from its quantifier unless typed, and a stock is at one date. */
export const figure: z.ZodType<Proposed<Figure>> = typedFigure.transform((typed, context) => {
  const say = (path: string, message: string) =>
    context.addIssue({ code: 'custom', message, path: [path] });
  if (!areAgesInOrder(typed)) say('maxAge', 'agesOutOfOrder');
  if (typed.lifecycle !== 'active' && typed.lifecycleReason === null)
    say('lifecycleReason', 'lifecycleReasonMissing');
  if (typed.lifecycle === 'active' && typed.lifecycleReason !== null)
    say('lifecycleReason', 'lifecycleReasonOfNothing');
  if (typed.retroactiveValue !== null && !typed.includesRetroactive)
    say('includesRetroactive', 'retroactiveNotIncluded');
  return { ...typed, ...storedNumbers(typed), ...storedPeriod(typed, say) };
});

type Typed = z.output<typeof typedFigure>;

// A stock is at one date, so its end need not be typed; a flow or cumulative figure needs both (hard error 7).
function storedPeriod(typed: Typed, say: (path: string, message: string) => void) {
  const { referencePeriodStart: from, referencePeriodStartAccuracy: fromAccuracy } = typed;
  if (!typed.referencePeriodEnd && typed.measureType !== 'stock')
    say('referencePeriodEnd', 'periodEndMissing');
  const to = typed.referencePeriodEnd ?? from;
  const toAccuracy = typed.referencePeriodEnd ? typed.referencePeriodEndAccuracy : fromAccuracy;
  const start = storedDay(from, fromAccuracy);
  const end = storedDay(to, toAccuracy, 'end');
  return {
    referencePeriodStart: start.day,
    referencePeriodStartAccuracy: start.accuracy,
    referencePeriodEnd: end.day,
    referencePeriodEndAccuracy: end.accuracy,
  };
}
