import { AppError } from '#lib/errors.ts';
import { lineage, openAtlas, type Atlas } from '#lib/record/atlas.ts';
import { foldName } from '#lib/record/fold-name.ts';
import type { Location } from '#lib/record/shapes.ts';

/** A place with what it lies in, the nearest first and the country last. */
export interface PlacedLocation extends Location {
  ancestors: Location[];
}

/** The place of this id or code (P-code, or ISO alpha-3 for a country); of a code used again, the newest. Throws NOT_FOUND. */
export async function getLocation(idOrCode: string): Promise<PlacedLocation> {
  const atlas = await openAtlas();
  const found = atlas.byId.get(idOrCode) ?? newestOfCode(atlas, idOrCode);
  if (!found) throw new AppError('NOT_FOUND');
  return placed(atlas, found);
}

/** The places of this level or of this parent, or all, sorted by name. */
export async function listLocations({
  level,
  parentId,
}: { level?: Location['level']; parentId?: string } = {}): Promise<Location[]> {
  const atlas = await openAtlas();
  const among =
    parentId === undefined ? [...atlas.byId.values()] : (atlas.byParent.get(parentId) ?? []);
  return among
    .filter((location) => level === undefined || location.level === level)
    .toSorted((a, b) => byName.compare(a.name, b.name));
}

/** The places that are spelled like the text in any language, or have it as their code: the best match first. */
export async function searchLocations(text: string, limit = 20): Promise<PlacedLocation[]> {
  const atlas = await openAtlas();
  const sought = foldName(text);
  if (!sought) return [];
  return [...atlas.byId.values()]
    .map((location) => ({ location, rank: rankOf(location, sought) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .toSorted((a, b) => a.rank - b.rank || byName.compare(a.location.name, b.location.name))
    .slice(0, limit)
    .map(({ location }) => placed(atlas, location));
}

export interface RankedLocation {
  /** 0 for the very name or code; 0 as well where no words are looked for. */
  rank: number;
  location: PlacedLocation;
}

export interface LocationFilter {
  level?: Location['level'] | undefined;
  locationCode?: string | undefined;
  /** Codes of what the place is or lies in. */
  within?: readonly string[];
  words?: string | undefined;
}

/** The places of the filter by rank and id. */
export async function listRankedLocations({
  level,
  locationCode,
  within = [],
  words,
}: LocationFilter): Promise<RankedLocation[]> {
  const atlas = await openAtlas();
  const sought = words === undefined ? undefined : foldName(words);
  if (sought === '') return [];
  return [...atlas.byId.values()]
    .filter((each) => level === undefined || each.level === level)
    .filter((each) => locationCode === undefined || each.locationCode === locationCode)
    .map((each) => ({ each, rank: sought === undefined ? 0 : rankOf(each, sought) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .map(({ each, rank }) => ({ rank, location: placed(atlas, each) }))
    .filter(({ location }) => liesWithin(location, within))
    .toSorted((a, b) => a.rank - b.rank || (a.location.id < b.location.id ? -1 : 1));
}

const liesWithin = (location: PlacedLocation, codes: readonly string[]) =>
  codes.every((code) => [location, ...location.ancestors].some((each) => each.code === code));

const byName = new Intl.Collator('en');
const NO_MATCH = 4;

function rankOf(location: Location, sought: string): number {
  const spellings = [location.name, ...location.names.map(({ name }) => name)].map(foldName);
  const codes = [location.code, location.formerCode].map((code) => foldName(code ?? ''));
  if (codes.includes(sought) || spellings.includes(sought)) return 0;
  if (spellings.some((spelling) => spelling.startsWith(sought))) return 1;
  if (spellings.some((spelling) => spelling.includes(` ${sought}`))) return 2;
  return spellings.some((spelling) => spelling.includes(sought)) ? 3 : NO_MATCH;
}

function newestOfCode(atlas: Atlas, code: string): Location | undefined {
  return [...atlas.byId.values()]
    .filter((location) => location.code === code)
    .toSorted((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''))
    .at(-1);
}

const placed = (atlas: Atlas, location: Location): PlacedLocation => ({
  ...location,
  ancestors: lineage(atlas, location.id).slice(1),
});
