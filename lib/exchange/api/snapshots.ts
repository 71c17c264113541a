// What everybody may read of an approved state, in the columns of the API. What is not named here never leaves.
import type { EntityType } from '#db/codes.ts';
import type { Difference, Snapshot } from '#lib/exchange/api/shapes/revision.ts';
import { canonicalJson } from '#lib/record/chain.ts';
import { NUMBER_FIELDS } from '#lib/record/corrections.ts';
import { pick } from '#lib/record/pick.ts';
import type { EntityShapes } from '#lib/record/shapes.ts';

type FieldsOf<Type extends EntityType> = readonly (keyof EntityShapes[Type])[];

const POPULATION = [
  'populationStatus',
  'civilianStatus',
  'gender',
  'ageRange',
  'minAge',
  'maxAge',
] as const;

// prettier-ignore
const FIELDS: { [Type in EntityType]: FieldsOf<Type> } = {
  organization: ['slug', 'name', 'shortName', 'names', 'aliases', 'kind', 'parentId', 'homeCountry', 'website', 'reliability', 'mergedIntoId'],
  location: ['name', 'names', 'level', 'parentId', 'locationCode', 'code', 'codeVersion', 'validFrom', 'iso', 'formerCode', 'latitude', 'longitude'],
  crisis: ['slug', 'name', 'kind', 'parentId', 'startOn', 'startOnAccuracy', 'endOn', 'endOnAccuracy', 'countries', 'summary'],
  series: ['slug', 'crisisId', 'name', 'definition', 'metric', 'measureType', 'unit', ...POPULATION, 'areaText', 'areaIds', 'fixedStart', 'fixedStartAccuracy', 'breaks'],
  source: ['kind', 'title', 'publisherId', 'authors', 'url', 'archiveUrl', 'publishedOn', 'publishedOnAccuracy', 'language', 'licence', 'accessedOn'],
  statement: ['sourceId', 'organizationId', 'speakerRole', 'kind', 'quote', 'quotePrefix', 'quoteSuffix', 'locator', 'language', 'translation', 'saidOn', 'saidOnAccuracy', 'saidBasis'],
  figure: [
    'statementId', 'seriesId', 'metric', 'measureType', 'basis', ...POPULATION, 'specificNeed',
    ...NUMBER_FIELDS, 'boundsOrigin', 'householdSizeSource',
    'referencePeriodStart', 'referencePeriodStartAccuracy', 'referencePeriodEnd', 'referencePeriodEndAccuracy', 'referenceBasis',
    'placeText', 'placePrecision', 'places', 'originatingOrganizationId', 'method', 'termAsReported', 'definitionText',
    'calculationNote', 'caveat', 'role', 'credibility', 'includesRetroactive', 'lifecycle', 'lifecycleReason',
  ],
  relation: ['fromId', 'toId', 'type', 'dimension', 'exhaustive', 'note'],
  headline_choice: ['seriesId', 'figureId', 'note'],
  policy: ['kind', 'value', 'note'],
};

// Where the CSV has another word for it.
const COLUMNS: Record<string, string> = {
  populationStatus: 'population_group',
  metric: 'metric_code',
  credibility: 'information_credibility',
  speakerRole: 'spokesperson_role',
  archiveUrl: 'archived_url',
  publishedOn: 'published_date',
  publishedOnAccuracy: 'published_date_accuracy',
  accessedOn: 'accessed_date',
  saidOn: 'said_date',
  saidOnAccuracy: 'said_date_accuracy',
  startOn: 'start_date',
  startOnAccuracy: 'start_date_accuracy',
  endOn: 'end_date',
  endOnAccuracy: 'end_date_accuracy',
  fromId: 'from_figure_id',
  toId: 'to_figure_id',
};

/** The public columns of a state of an entity; null when the state is withheld. */
export function publicSnapshot<Type extends EntityType>(
  entityType: Type,
  snapshot: Partial<EntityShapes[Type]> | null,
): Snapshot | null {
  return snapshot && (columnsOf(pick(snapshot, FIELDS[entityType])) as Snapshot);
}

/** The fields of an entity that everybody may read. */
export const publicFields = (entityType: EntityType): readonly string[] => FIELDS[entityType];

/** The column of a field of the record. */
export function columnOf(field: string): string {
  return COLUMNS[field] ?? field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The columns in which two states differ; none when either is withheld. */
export function differences(before: Snapshot | null, after: Snapshot | null): Difference[] {
  if (!before || !after) return [];
  return Object.keys(after).flatMap((column) => {
    const [old = null, now = null] = [before[column], after[column]];
    return canonicalJson(old) === canonicalJson(now) ? [] : [{ column, old, new: now }];
  });
}

/** The value with the keys of every object in it as columns of the API. */
export function columnsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(columnsOf);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => [columnOf(field), columnsOf(each)]),
  );
}
