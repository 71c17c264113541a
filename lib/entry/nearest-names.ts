// Which recorded names somebody may have meant who typed one that is not recorded.
import { likeness, spellingOf, type Spelling } from '#lib/entry/likeness.ts';
import {
  locationLabel,
  otherNames,
  type NamedLocation,
  type NamedOrganization,
  type Offer,
} from '#lib/entry/names.ts';
import type { Directory } from '#lib/entry/payload.ts';
import type { FieldProblem } from '#lib/errors.ts';
import { foldName } from '#lib/record/fold-name.ts';

type Unknown = Pick<FieldProblem, 'problem' | 'values' | 'near'>;

const MOST_OFFERED = 5;
// Below this, names have letters in common and no more.
const ALIKE = 0.66;
// What is much less alike than the best was hardly meant.
const BEHIND_BEST = 0.2;

interface Candidate {
  id: string;
  value: string;
  spellings: string[];
}

/**
 * The names of organizations nearest to the text by name, short name, alias or name in another language: at most
 * five, the nearest first, then by name. The label is the spelling that is alike, where it is not the name itself.
 */
export function nearestOrganizations(
  text: string,
  organizations: readonly NamedOrganization[],
): Offer[] {
  return nearest(
    text,
    organizations.map((known) => ({
      id: known.id,
      value: known.name,
      spellings: [known.name, ...otherNames(known)],
    })),
  );
}

/** The places nearest to the text by name in any spelling, as `nearestOrganizations` orders them. */
export function nearestLocations(text: string, locations: readonly NamedLocation[]): Offer[] {
  const byId = new Map(locations.map((known) => [known.id, known]));
  return nearest(
    text,
    locations.map((known) => ({
      id: known.id,
      value: locationLabel(
        known,
        [byId.get(known.parentId ?? '')].flatMap((each) => each ?? []),
      ),
      // Codes are left out: one that is nearly right is that of another place.
      spellings: [known.name, ...known.names.map(({ name }) => name)],
    })),
  );
}

/**
 * The problems of what was entered, with what may have been meant by each name that is not recorded. Only for a
 * refusal: it compares with every name, which is too much for what is read while somebody types.
 */
export function withNearest(
  problems: readonly FieldProblem[],
  { organizations, locations }: Directory,
): FieldProblem[] {
  return problems.map((each) => {
    const value = String(each.values?.value ?? '');
    if (each.problem === 'organizationUnknown')
      return { ...each, ...unknownOrganization(value, organizations) };
    if (each.problem !== 'locationUnknown') return each;
    return { ...each, ...unknownLocation(value, locations) };
  });
}

/** What is said of an organization that is not recorded. */
export function unknownOrganization(
  value: string,
  organizations: readonly NamedOrganization[],
): Unknown {
  return {
    problem: 'organizationUnknown',
    values: { value },
    ...offering(nearestOrganizations(value, organizations)),
  };
}

/** What is said of a place that is not recorded, or of a name that several have. */
export function unknownLocation(value: string, locations: readonly NamedLocation[]): Unknown {
  const wanted = foldName(value);
  const alike = locations.filter(({ name, names }) =>
    [name, ...names.map((other) => other.name)].map(foldName).includes(wanted),
  );
  const places = alike.map((each) => locationLabel(each, locations)).join('; ');
  const near = offering(nearestLocations(value, locations));
  return alike.length > 0
    ? { problem: 'locationAmbiguous', values: { value, places }, ...near }
    : { problem: 'locationUnknown', values: { value }, ...near };
}

const offering = (near: Offer[]) => (near.length > 0 ? { near } : {});

const byName = new Intl.Collator('en');

function nearest(text: string, candidates: readonly Candidate[]): Offer[] {
  const typed = spellingOf(text);
  if (!typed) return [];
  const found = candidates
    .map(({ id, value, spellings }) => ({ id, value, ...best(typed, spellings) }))
    .filter(({ score }) => score >= ALIKE)
    .toSorted(
      (a, b) => b.score - a.score || byName.compare(a.value, b.value) || (a.id < b.id ? -1 : 1),
    );
  const least = (found[0]?.score ?? 0) - BEHIND_BEST;
  const offered = found.filter(({ score }) => score >= least);
  // Two that have one name are one choice: the form takes names.
  return offered
    .filter(({ value }, at) => offered.findIndex((each) => each.value === value) === at)
    .slice(0, MOST_OFFERED)
    .map(({ value, spelling }) => ({ value, label: value.includes(spelling) ? '' : spelling }));
}

function best(typed: Spelling, spellings: readonly string[]) {
  return spellings
    .map((spelling) => {
      const known = spellingOf(spelling);
      return { spelling, score: known ? likeness(typed, known) : 0 };
    })
    .reduce((most, each) => (each.score > most.score ? each : most), { spelling: '', score: 0 });
}
