// People type names, the record holds ids: how the one is found from the other.
import type { Location, Organization } from '#lib/record/shapes.ts';

export type NamedOrganization = Pick<
  Organization,
  'id' | 'name' | 'shortName' | 'aliases' | 'names'
>;

export type NamedLocation = Pick<
  Location,
  'id' | 'name' | 'names' | 'level' | 'code' | 'parentId' | 'locationCode'
>;

/** What a text field offers: the value that it takes, and what else that goes by. */
export interface Offer {
  value: string;
  label: string;
}

/** The organization that goes by that name, short name, alias or name in another language; undefined when none does. */
export function matchOrganization<Found extends NamedOrganization>(
  text: string,
  organizations: readonly Found[],
): Found | undefined {
  const wanted = plainName(text);
  if (!wanted) return undefined;
  const byName = organizations.find(({ name }) => plainName(name) === wanted);
  return byName ?? organizations.find((known) => otherNames(known).map(plainName).includes(wanted));
}

/** The location of that label, P-code, or name in any spelling if no other goes by it; undefined otherwise. */
export function matchLocation<Found extends NamedLocation>(
  text: string,
  locations: readonly Found[],
): Found | undefined {
  const wanted = plainName(text);
  if (!wanted) return undefined;
  const byLabel = locations.find((known) => plainName(locationLabel(known, locations)) === wanted);
  const byCode = locations.find(({ code }) => code !== null && plainName(code) === wanted);
  const byName = locations.filter(({ name, names }) =>
    [name, ...names.map((other) => other.name)].map(plainName).includes(wanted),
  );
  return byLabel ?? byCode ?? (byName.length === 1 ? byName[0] : undefined);
}

/** A name of the location that no other has, such as "Al-Hawiga, Kirkuk (IQG13Q01)". */
export function locationLabel(
  location: NamedLocation,
  locations: readonly NamedLocation[],
): string {
  const parent = locations.find(({ id }) => id === location.parentId);
  const within = parent ? `, ${parent.name}` : '';
  return `${location.name}${within} (${location.code ?? location.id})`;
}

/** What a field for an organization offers. */
export function organizationOffers(organizations: readonly NamedOrganization[]): Offer[] {
  return organizations.map((known) => ({ value: known.name, label: otherNames(known).join(', ') }));
}

/** What a field for a location offers. */
export function locationOffers(locations: readonly NamedLocation[]): Offer[] {
  return locations.map((known) => ({
    value: locationLabel(known, locations),
    label: [...new Set(known.names.map(({ name }) => name))].join(', '),
  }));
}

/** What the organization also goes by: its short name, its aliases, its names in other languages. */
export const otherNames = ({ shortName, aliases, names }: NamedOrganization): string[] => [
  ...(shortName ? [shortName] : []),
  ...aliases,
  ...names.map(({ name }) => name),
];

/** The name as it is matched: whatever its capitals and spaces. */
export const plainName = (text: string): string =>
  text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
