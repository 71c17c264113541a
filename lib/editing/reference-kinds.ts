// What editors change of organizations and crises, and how the fields of a form become a proposal and back.
import type { CodeList } from '#lib/messages/labels.ts';
import type { FieldProblem } from '#lib/errors.ts';
import { typedValues } from '#lib/entry/typed-values.ts';

export type ReferenceType = 'organization' | 'crisis';

export type ReferenceField =
  | 'name'
  | 'shortName'
  | 'kind'
  | 'parentId'
  | 'homeCountry'
  | 'website'
  | 'names'
  | 'aliases'
  | 'startOn'
  | 'endOn'
  | 'countries'
  | 'summary';

/** The fields of each form in their order; how each organization is judged in each crisis follows them. */
export const REFERENCE_FIELDS: Record<ReferenceType, readonly ReferenceField[]> = {
  organization: [
    'name',
    'shortName',
    'kind',
    'parentId',
    'homeCountry',
    'website',
    'names',
    'aliases',
  ],
  crisis: ['name', 'kind', 'parentId', 'startOn', 'endOn', 'countries', 'summary'],
};

/** The closed list that the kind is chosen from. */
export const KIND_LIST: Record<ReferenceType, CodeList> = {
  organization: 'organizationKind',
  crisis: 'crisisKind',
};

/** Where the desk lists and changes them, and where the public reads them. */
export const REFERENCE_ROOM: Record<ReferenceType, string> = {
  organization: 'organizations',
  crisis: 'crises',
};

/** Whether editors change entities of this type by a form of its own. */
export function isReferenceType(entityType: string): entityType is ReferenceType {
  return Object.hasOwn(REFERENCE_FIELDS, entityType);
}

/** The field that holds how the organization is judged in the crisis, or why. */
export const reliabilityField = (crisisId: string, part: 'grade' | 'rationale'): string =>
  `reliability.${crisisId}.${part}`;

// "ar: الحويجة"
const NAME_LINE = /^([^:]*):(.*)$/su;

/**
 * The payload that the fields enter, over what is recorded: what the form does not show stays, such as the address.
 * A line of names without a language is kept and refused.
 */
export function referencePayload(
  type: ReferenceType,
  fields: Record<string, string>,
  current: Record<string, unknown> = {},
): Record<string, unknown> {
  const shown = REFERENCE_FIELDS[type].map((name) => {
    const typed = (fields[name] ?? '').trim();
    const value =
      name === 'names' ? linesOf(typed).map(typedName) : (LISTS[name]?.(typed) ?? typed);
    return [name, value];
  });
  const kept = Object.entries(current).filter(([name]) => !name.endsWith('Accuracy'));
  const judged = type === 'organization' ? { reliability: typedReliability(fields) } : {};
  return { ...Object.fromEntries(kept), ...Object.fromEntries(shown), ...judged };
}

/** The fields of the form that show a version, recorded or in a draft. */
export function referenceFields(
  type: ReferenceType,
  payload: Record<string, unknown>,
): Record<string, string> {
  const plain = REFERENCE_FIELDS[type].map((name) => [name, textOf(payload[name])] as const);
  const accuracy = ['startOnAccuracy', 'endOnAccuracy'].map(
    (name) => [name, textOf(payload[name])] as const,
  );
  const judged = recordsIn(payload.reliability).flatMap(({ crisisId = '', grade, rationale }) => [
    [reliabilityField(crisisId, 'grade'), grade ?? ''],
    [reliabilityField(crisisId, 'rationale'), rationale ?? ''],
  ]);
  return typedValues(
    Object.fromEntries([...plain, ...accuracy, ...judged]) as Record<string, string>,
  );
}

/** The problems by the fields of the form: an entry of a list by its list, a judgement by its crisis. */
export function referenceProblems(
  payload: Record<string, unknown>,
  problems: readonly FieldProblem[],
): FieldProblem[] {
  const judged = recordsIn(payload.reliability);
  return problems.map((problem) => {
    const [list = '', at = '', part = ''] = problem.field.split('.');
    const crisisId = judged[Number(at)]?.crisisId;
    if (list === 'reliability' && crisisId)
      return {
        ...problem,
        field: reliabilityField(crisisId, part === 'rationale' ? part : 'grade'),
      };
    if (list === 'slug') return { ...problem, field: 'name' };
    return { ...problem, field: list };
  });
}

const linesOf = (typed: string) =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const LISTS: Partial<Record<ReferenceField, (typed: string) => unknown>> = {
  aliases: linesOf,
  countries: (typed) => typed.split(/[\s,;]+/u).filter(Boolean),
};

function typedName(line: string) {
  const [, lang = '', name = line] = NAME_LINE.exec(line) ?? [];
  return { lang: lang.trim(), name: name.trim() };
}

function typedReliability(fields: Record<string, string>) {
  const crises = Object.keys(fields).flatMap((name) =>
    name.startsWith('reliability.') ? (name.split('.')[1] ?? []) : [],
  );
  return [...new Set(crises)].flatMap((crisisId) => {
    const grade = fields[reliabilityField(crisisId, 'grade')]?.trim() ?? '';
    const rationale = fields[reliabilityField(crisisId, 'rationale')]?.trim() ?? '';
    return grade || rationale ? [{ crisisId, grade, rationale }] : [];
  });
}

/** The entries of a list that are sets of texts, as far as they can be read. */
export function recordsIn(value: unknown): Partial<Record<string, string>>[] {
  return Array.isArray(value) ? (value as Partial<Record<string, string>>[]) : [];
}

function textOf(value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'string' ? value : '';
  const lines = (value as unknown[]).map((entry) =>
    typeof entry === 'string' ? entry : nameLine(entry),
  );
  return lines.join('\n');
}

function nameLine(entry: unknown): string {
  const { lang = '', name = '' } = (entry ?? {}) as { lang?: string; name?: string };
  return lang ? `${lang}: ${name}` : name;
}
