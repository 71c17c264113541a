// How the fields of an editor's form become a proposal, and a version of the record the fields of the form.
import {
  fieldsOf,
  reliabilityField,
  type ReferenceField,
  type ReferenceType,
} from '#lib/editing/reference-kinds.ts';
import { locationLabel, matchLocation, type NamedLocation } from '#lib/entry/names.ts';
import { unknownLocation } from '#lib/entry/nearest-names.ts';
import { typedValues } from '#lib/entry/typed-values.ts';
import type { FieldProblem } from '#lib/errors.ts';

type Payload = Record<string, unknown>;

/**
 * The payload that the fields enter, over what is recorded: what the form does not show stays, such as the address.
 * A line without its language or day, and a place that nobody knows, is kept as it was typed and refused.
 */
export function referencePayload(
  type: ReferenceType,
  fields: Record<string, string>,
  current: Payload = {},
  locations: readonly NamedLocation[] = [],
): Payload {
  const shown = fieldsOf(type).map((name) => {
    const typed = (fields[name] ?? '').trim();
    return [name, writtenAs(type, name).enter(typed, locations)];
  });
  const kept = Object.entries(current).filter(([name]) => !name.endsWith('Accuracy'));
  const judged = type === 'organization' ? { reliability: typedReliability(fields) } : {};
  return { ...Object.fromEntries(kept), ...Object.fromEntries(shown), ...judged };
}

/** The fields of the form that show a version, recorded or in a draft. */
export function referenceFields(
  type: ReferenceType,
  payload: Payload,
  locations: readonly NamedLocation[] = [],
): Record<string, string> {
  const plain = fieldsOf(type).map((name) => [
    name,
    writtenAs(type, name).show(payload[name], locations),
  ]);
  const accuracy = Object.entries(payload).filter(
    ([name, value]) => name.endsWith('Accuracy') && typeof value === 'string',
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
  payload: Payload,
  problems: readonly FieldProblem[],
  locations: readonly NamedLocation[] = [],
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
    return { ...problem, ...inWordsOfForm(problem, part, locations), field: list };
  });
}

// What is an id in the payload is the name of a place in the form, and a break is one line of it.
function inWordsOfForm(
  { field, problem, values }: FieldProblem,
  part: string,
  locations: readonly NamedLocation[],
): Pick<FieldProblem, 'problem' | 'values' | 'near'> | undefined {
  if (field.startsWith('breaks.') && problem === 'missing')
    return { problem: part === 'on' ? 'breakWithoutDay' : 'breakWithoutWords' };
  const isOfPlace = field.startsWith('areaIds.') || (field === 'parentId' && locations.length > 0);
  if (problem !== 'notAnId' || !isOfPlace) return undefined;
  return unknownLocation(String(values?.value ?? ''), locations);
}

interface Writing {
  enter: (typed: string, locations: readonly NamedLocation[]) => unknown;
  show: (value: unknown, locations: readonly NamedLocation[]) => string;
}

const TEXT: Writing = { enter: (typed) => typed, show: (value) => textOf(value) };

const LINES: Writing = {
  enter: linesOf,
  show: (value) => entriesOf(value).map(textOf).join('\n'),
};

// "ar: الحويجة", "2017-06-20: Only the Old City is counted."
const headed = (head: string, rest: string): Writing => ({
  enter: (typed) =>
    linesOf(typed).map((line) => {
      const [, before = '', after = line] = /^([^:]*):(.*)$/su.exec(line) ?? [];
      return { [head]: before.trim(), [rest]: after.trim() };
    }),
  show: (value) =>
    recordsIn(value)
      .map((entry) => [entry[head], entry[rest]].filter(Boolean).join(': '))
      .join('\n'),
});

const PLACE: Writing = {
  enter: (typed, locations) => matchLocation(typed, locations)?.id ?? typed,
  show: (value, locations) => placeText(value, locations),
};

const WRITINGS: Partial<Record<ReferenceField, Writing>> = {
  aliases: LINES,
  countries: { ...LINES, enter: (typed) => typed.split(/[\s,;]+/u).filter(Boolean) },
  names: headed('lang', 'name'),
  breaks: headed('on', 'note'),
  areaIds: {
    enter: (typed, locations) => linesOf(typed).map((line) => PLACE.enter(line, locations)),
    show: (value, locations) =>
      entriesOf(value)
        .map((id) => placeText(id, locations))
        .join('\n'),
  },
};

const writtenAs = (type: ReferenceType, name: ReferenceField): Writing =>
  type === 'location' && name === 'parentId' ? PLACE : (WRITINGS[name] ?? TEXT);

function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
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

const entriesOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

function placeText(id: unknown, locations: readonly NamedLocation[]): string {
  const known = locations.find((location) => location.id === id);
  return known ? locationLabel(known, locations) : textOf(id);
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
