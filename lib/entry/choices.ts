import {
  BASES,
  CIVILIAN_STATUSES,
  CONFIDENTIALITIES,
  CREDIBILITIES,
  DATE_ACCURACIES,
  FIGURE_ROLES,
  GENDERS,
  MEASURE_TYPES,
  METHODS,
  ORGANIZATION_KINDS,
  PLACE_EXCEPTIONS,
  PLACE_PRECISIONS,
  PLACE_RELATIONS,
  PLACE_ROLES,
  POPULATION_STATUSES,
  QUANTIFIERS,
  REFERENCE_BASES,
  RELATION_TYPES,
  SAID_BASES,
  SOURCE_KINDS,
  STATEMENT_KINDS,
  UNITS,
} from '#db/codes.ts';
import { METRIC_CODES } from '#db/metrics.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

const LISTS = {
  basis: BASES,
  civilianStatus: CIVILIAN_STATUSES,
  confidentiality: CONFIDENTIALITIES,
  credibility: CREDIBILITIES,
  dateAccuracy: DATE_ACCURACIES,
  figureRole: FIGURE_ROLES,
  gender: GENDERS,
  measureType: MEASURE_TYPES,
  method: METHODS,
  metric: METRIC_CODES,
  organizationKind: ORGANIZATION_KINDS,
  placeException: PLACE_EXCEPTIONS,
  placePrecision: PLACE_PRECISIONS,
  placeRelation: PLACE_RELATIONS,
  placeRole: PLACE_ROLES,
  populationStatus: POPULATION_STATUSES,
  quantifier: QUANTIFIERS,
  referenceBasis: REFERENCE_BASES,
  relationType: RELATION_TYPES,
  saidBasis: SAID_BASES,
  sourceKind: SOURCE_KINDS,
  statementKind: STATEMENT_KINDS,
  unit: UNITS,
} as const;

export type CodeList = keyof typeof LISTS;

/** The codes of a closed list in their order, each with its label in the language. */
export function codeChoices(locale: Locale, list: CodeList): { value: string; label: string }[] {
  const say = translate(locale, 'codes') as (key: string) => string;
  return LISTS[list].map((code) => ({ value: String(code), label: say(`${list}.${code}`) }));
}

// The languages in which humanitarian documents are most often published; ISO 639.
const LANGUAGES =
  'en ar fr es pt ru uk zh am bn ckb de fa ha he ht it kmr my nl prs ps so sw ti tr ur vi'.split(
    ' ',
  );

/** The languages that a document or a quote may be in, named in the language of the reader. */
export function languageChoices(locale: Locale): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return LANGUAGES.map((code) => ({ value: code, label: names.of(code) ?? code }));
}
