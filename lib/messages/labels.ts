// The words for every code of every closed list.
import * as codes from '#db/codes.ts';
import { METRIC_CODES } from '#db/metrics.ts';
import { MESSAGES, type Locale, type Messages } from '#lib/messages/messages.ts';

/** Every closed list by the name of the field that holds it. */
export const CODE_LISTS = {
  metric: METRIC_CODES,
  measureType: codes.MEASURE_TYPES,
  basis: codes.BASES,
  quantifier: codes.QUANTIFIERS,
  unit: codes.UNITS,
  boundsOrigin: codes.BOUNDS_ORIGINS,
  referenceBasis: codes.REFERENCE_BASES,
  saidBasis: codes.SAID_BASES,
  dateAccuracy: codes.DATE_ACCURACIES,
  placePrecision: codes.PLACE_PRECISIONS,
  method: codes.METHODS,
  figureRole: codes.FIGURE_ROLES,
  relationType: codes.RELATION_TYPES,
  lifecycle: codes.LIFECYCLES,
  reliability: codes.RELIABILITIES,
  credibility: codes.CREDIBILITIES,
  populationStatus: codes.POPULATION_STATUSES,
  civilianStatus: codes.CIVILIAN_STATUSES,
  gender: codes.GENDERS,
  placeRole: codes.PLACE_ROLES,
  placeRelation: codes.PLACE_RELATIONS,
  placeException: codes.PLACE_EXCEPTIONS,
  organizationKind: codes.ORGANIZATION_KINDS,
  sourceKind: codes.SOURCE_KINDS,
  confidentiality: codes.CONFIDENTIALITIES,
  statementKind: codes.STATEMENT_KINDS,
  crisisKind: codes.CRISIS_KINDS,
  locationLevel: codes.LOCATION_LEVELS,
  role: codes.ROLES,
  submissionStatus: codes.SUBMISSION_STATUSES,
  changeType: codes.CHANGE_TYPES,
  entityType: codes.ENTITY_TYPES,
} as const satisfies Record<keyof Messages['codes']['labels'], readonly (string | number)[]>;

export type CodeList = keyof typeof CODE_LISTS;
export type DefinedList = keyof Messages['codes']['definitions'];

/** The short name of a code in a language; throws for a code that its list does not have. */
export function label(locale: Locale, list: CodeList, code: string | number): string {
  return wordsFor(MESSAGES[locale].codes.labels[list], list, code);
}

/** What a code means, in one or two sentences; throws for a code that its list does not have. */
export function definition(locale: Locale, list: DefinedList, code: string | number): string {
  return wordsFor(MESSAGES[locale].codes.definitions[list], list, code);
}

function wordsFor(
  words: Readonly<Record<string, string>>,
  list: string,
  code: string | number,
): string {
  const found = Object.hasOwn(words, code) ? words[code] : undefined;
  if (found === undefined) throw new Error(`No words for "${code}" in the list ${list}`);
  return found;
}
