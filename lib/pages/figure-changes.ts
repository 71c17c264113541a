import { canonicalJson } from '#lib/record/chain.ts';
import { pick } from '#lib/record/pick.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Figure } from '#lib/record/shapes.ts';

type Coded = Exclude<keyof Figure, 'id' | 'revision' | 'recordedAt'>;

/** The fields of a figure as people know them, each with the columns that it is made of. */
export const FIGURE_FIELDS = {
  value: ['valueText'],
  quantifier: ['quantifier'],
  reportedValue: ['reportedValue'],
  low: ['valueLow'],
  best: ['valueBest'],
  high: ['valueHigh'],
  boundsOrigin: ['boundsOrigin'],
  unit: ['unit'],
  householdSize: ['householdSize', 'householdSizeSource'],
  metric: ['metric'],
  measureType: ['measureType'],
  series: ['seriesId'],
  population: ['populationStatus'],
  civilianStatus: ['civilianStatus'],
  gender: ['gender'],
  age: ['ageRange', 'minAge', 'maxAge'],
  specificNeed: ['specificNeed'],
  period: [
    'referencePeriodStart',
    'referencePeriodStartAccuracy',
    'referencePeriodEnd',
    'referencePeriodEndAccuracy',
  ],
  periodBasis: ['referenceBasis'],
  place: ['placeText'],
  places: ['places'],
  placePrecision: ['placePrecision'],
  statement: ['statementId'],
  originating: ['originatingOrganizationId'],
  basis: ['basis'],
  method: ['method'],
  term: ['termAsReported'],
  definitionText: ['definitionText'],
  calculation: ['calculationNote'],
  retroactive: ['includesRetroactive', 'retroactiveValue'],
  role: ['role'],
  credibility: ['credibility'],
  caveat: ['caveat'],
  lifecycle: ['lifecycle', 'lifecycleReason'],
} as const satisfies Record<string, readonly Coded[]>;

export type FigureField = keyof typeof FIGURE_FIELDS;

/** The fields in which two states of a figure differ, in the order of the page. */
export function changedFields(before: ReportedFigure, after: ReportedFigure): FigureField[] {
  const fields = Object.keys(FIGURE_FIELDS) as FigureField[];
  return fields.filter((field) => coded(before, field) !== coded(after, field));
}

const coded = (figure: ReportedFigure, field: FigureField) =>
  canonicalJson(pick({ ...figure, places: figure.places.map(placeOf) }, FIGURE_FIELDS[field]));

const placeOf = ({ locationId, role, relation, exception }: ReportedFigure['places'][number]) => ({
  locationId,
  role,
  relation,
  exception,
});
