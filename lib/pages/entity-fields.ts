// The public fields of whatever is recorded beside figures, in words; what refers to something else names it.
import type { EntityType } from '#db/codes.ts';
import { typedPolicy } from '#lib/editing/policy-fields.ts';
import { policyWords } from '#lib/editing/policy-words.ts';
import { CODE_LISTS, label, type CodeList } from '#lib/messages/labels.ts';
import type { Locale, Messages } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { openAtlas } from '#lib/record/atlas.ts';
import { listCrisesOf } from '#lib/record/crises.ts';
import { listOrganizationsOf } from '#lib/record/organizations.ts';
import { listSeriesOf } from '#lib/record/series.ts';

/** Names an organization, a crisis, a series or a place by its id; anything else by the id itself. */
export type NameOf = (id: string) => string;

/** The names of what the states refer to by id. Documents and statements, which may be hidden, stay ids. */
export async function namesIn(states: readonly unknown[]): Promise<NameOf> {
  const ids = [...new Set(states.flatMap(textsIn))];
  if (ids.length === 0) return (id) => id;
  const [organizations, crises, series, atlas] = await Promise.all([
    listOrganizationsOf(ids),
    listCrisesOf(ids),
    listSeriesOf(ids),
    openAtlas(),
  ]);
  const names = new Map([...organizations, ...crises, ...series].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? atlas.byId.get(id)?.name ?? id;
}

/** What a field of an entity is called. */
export function entityFieldName(locale: Locale, field: string): string {
  return translate(
    locale,
    'corrections',
  )(`field.${field as keyof Messages['corrections']['field']}`);
}

/** What a field of an entity says; "none" where it says nothing. */
export function entityFieldWords(
  locale: Locale,
  { entityType, field, value }: { entityType: EntityType; field: string; value: unknown },
  nameOf: NameOf,
): string {
  const t = translate(locale, 'corrections');
  if (entityType === 'policy' && field === 'value' && value)
    return policyWords(locale, typedPolicy(value))
      .map((line) => t('part', { label: line.label, value: line.value }))
      .join('; ');
  const list = LISTS[`${entityType}.${field}`] ?? LISTS[field];
  return wordsOf(value) || t('none');

  function wordsOf(part: unknown): string {
    if (typeof part === 'boolean') return t(part ? 'yes' : 'no');
    if (Array.isArray(part)) return part.map(wordsOf).filter(Boolean).join(', ');
    if (typeof part === 'object' && part !== null)
      return inOneOrder(part).map(wordsOf).filter(Boolean).join(': ');
    if (typeof part !== 'string') return typeof part === 'number' ? String(part) : '';
    if (!list) return mayRefer(field) ? nameOf(part) : part;
    const isKnown = (CODE_LISTS[list] as readonly unknown[]).includes(part);
    return isKnown ? label(locale, list, part) : part;
  }
}

// Fields that hold a code, by their name alone where every entity means the same list by it.
const LISTS: Record<string, CodeList> = {
  'organization.kind': 'organizationKind',
  'crisis.kind': 'crisisKind',
  'source.kind': 'sourceKind',
  'statement.kind': 'statementKind',
  'relation.type': 'relationType',
  level: 'locationLevel',
  metric: 'metric',
  measureType: 'measureType',
  unit: 'unit',
  populationStatus: 'populationStatus',
  civilianStatus: 'civilianStatus',
  gender: 'gender',
  saidBasis: 'saidBasis',
  startOnAccuracy: 'dateAccuracy',
  endOnAccuracy: 'dateAccuracy',
  fixedStartAccuracy: 'dateAccuracy',
  publishedOnAccuracy: 'dateAccuracy',
  saidOnAccuracy: 'dateAccuracy',
};

// PostgreSQL gives the fields of an object in an order of its own.
const inOneOrder = (part: object): unknown[] =>
  Object.entries(part)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, value]) => value);

// A title that happens to read like an id stays what it is. A reliability names its crisis.
const mayRefer = (field: string) => /Ids?$|^reliability$/.test(field);

function textsIn(value: unknown, field: string | number = ''): string[] {
  if (typeof value === 'string') return mayRefer(String(field)) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, isList ? field : name));
}
