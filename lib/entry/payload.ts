// What the fields of a form mean as a payload, and how a payload fills the form again.
import { flat, nested } from '#lib/entry/nested.ts';
import {
  locationLabel,
  matchLocation,
  matchOrganization,
  type NamedLocation,
  type NamedOrganization,
} from '#lib/entry/names.ts';
import { typedValues } from '#lib/entry/typed-values.ts';
import type { FieldProblem } from '#lib/errors.ts';

/** What can be named in a form. */
export interface Directory {
  organizations: readonly NamedOrganization[];
  locations: readonly NamedLocation[];
}

/** An organization that the form adds: its name as typed, its kind as chosen. */
export interface AddedOrganization {
  id: string;
  name: string;
  kind: string;
}

export interface Entered {
  payload: Record<string, unknown>;
  added: AddedOrganization[];
  problems: FieldProblem[];
}

/** The fields that name an organization, each with the field of the payload that holds its id. */
const ORGANIZATION_FIELDS: Record<string, string> = {
  publisher: 'publisherId',
  organization: 'organizationId',
  originatingOrganization: 'originatingOrganizationId',
};
const PLACE = /^places\.(\d+)\.location$/;

/**
 * The payload that was entered. An organization that nobody knows is added when its kind was chosen; any other
 * unknown name is a problem, and leaves its field out. `newId` makes the ids of added organizations.
 */
export function enteredPayload(
  fields: Record<string, string>,
  directory: Directory,
  newId: () => string,
): Entered {
  const entered = { added: [], problems: [] } satisfies Omit<Entered, 'payload'>;
  const pairs = Object.entries(fields).flatMap(([name, value]): [string, string][] => {
    if (Object.hasOwn(ORGANIZATION_FIELDS, name))
      return organizationPair(name, fields, directory, newId, entered);
    if (PLACE.test(name)) return placePair(name, value, directory, entered);
    return isKindOfAdded(name) ? [] : [[name, value]];
  });
  const kept = pairs.filter(([name]) => !isEmptyPlace(name, fields));
  return { payload: nested(kept), ...entered };
}

/** The text of each field of the form that shows the payload: names where the payload holds ids. */
export function fieldsOfPayload(
  payload: Record<string, unknown>,
  { organizations, locations }: Directory,
): Record<string, string> {
  const pairs = Object.entries(typedValues(flat(payload))).map(
    ([name, value]): [string, string] => {
      const field = Object.keys(ORGANIZATION_FIELDS).find(
        (known) => ORGANIZATION_FIELDS[known] === name,
      );
      if (field) return [field, organizations.find(({ id }) => id === value)?.name ?? value];
      if (!/^places\.\d+\.locationId$/.test(name)) return [name, value];
      const location = locations.find(({ id }) => id === value);
      return [name.slice(0, -2), location ? locationLabel(location, locations) : value];
    },
  );
  return Object.fromEntries(pairs);
}

type Noted = Omit<Entered, 'payload'>;

function organizationPair(
  name: string,
  fields: Record<string, string>,
  { organizations }: Directory,
  newId: () => string,
  noted: Noted,
): [string, string][] {
  const target = ORGANIZATION_FIELDS[name] ?? name;
  const text = fields[name]?.trim() ?? '';
  if (!text) return [];
  const known = matchOrganization(text, organizations);
  if (known) return [[target, known.id]];
  const twin = noted.added.find((added) => added.name === text);
  if (twin) return [[target, twin.id]];
  const kind = fields[`${name}Kind`];
  if (!kind) {
    noted.problems.push({ field: name, problem: 'organizationUnknown', values: { value: text } });
    return [];
  }
  const id = newId();
  noted.added.push({ id, name: text, kind });
  return [[target, id]];
}

function placePair(
  name: string,
  value: string,
  { locations }: Directory,
  noted: Noted,
): [string, string][] {
  if (!value.trim()) return [];
  const known = matchLocation(value, locations);
  if (known) return [[`${name}Id`, known.id]];
  noted.problems.push({ field: name, problem: 'locationUnknown', values: { value } });
  return [];
}

const isKindOfAdded = (name: string) =>
  Object.keys(ORGANIZATION_FIELDS).some((field) => name === `${field}Kind`);

// A row of the form that names no place has defaults in it all the same.
function isEmptyPlace(name: string, fields: Record<string, string>): boolean {
  const row = /^places\.\d+\./.exec(name)?.[0];
  return row !== undefined && !fields[`${row}location`]?.trim();
}
