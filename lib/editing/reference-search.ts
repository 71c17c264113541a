import { codesOf, type ReferenceType } from '#lib/editing/reference-kinds.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { listCrises } from '#lib/record/crises.ts';
import { listLocations, searchLocations } from '#lib/record/locations.ts';
import { listOrganizations } from '#lib/record/organizations.ts';

interface Named {
  name: string;
  shortName?: string | null;
  aliases?: readonly string[];
  names?: readonly { name: string }[];
}

export interface ReferenceRow {
  id: string;
  name: string;
  /** Its kind or level in words. */
  kind: string;
  /** The code of a place; null for what has none. */
  code: string | null;
  /** What it lies in; null for what lies in nothing. */
  within: string | null;
}

export interface FoundReferences {
  rows: ReferenceRow[];
  /** Whether there are more than are listed. */
  isCut: boolean;
}

// A country has thousands of places; nobody reads them on one page.
const MOST_LISTED = 300;

/** What is recorded of the type under the search, at most 300; the search finds any name, and the code of a place. */
export async function listReference(
  locale: Locale,
  type: Exclude<ReferenceType, 'series'>,
  search: string,
): Promise<FoundReferences> {
  const found =
    type === 'location' ? await places(locale, search) : await others(locale, type, search);
  return { rows: found.slice(0, MOST_LISTED), isCut: found.length > MOST_LISTED };
}

/** Whether a name, short name, name in another language or other spelling holds the text; capitals and accents are nothing. */
export function isNamedLike({ name, shortName, aliases, names }: Named, text: string): boolean {
  const all = [
    name,
    shortName ?? '',
    ...(aliases ?? []),
    ...(names ?? []).map((each) => each.name),
  ];
  return all.some((each) => plain(each).includes(plain(text)));
}

async function places(locale: Locale, search: string): Promise<ReferenceRow[]> {
  const all = await listLocations();
  const names = new Map(all.map(({ id, name }) => [id, name]));
  const found = search ? await searchLocations(search, MOST_LISTED + 1) : all;
  return found.map(({ id, name, level, code, parentId }) => ({
    id,
    name,
    kind: label(locale, 'locationLevel', level),
    code,
    within: names.get(parentId ?? '') ?? null,
  }));
}

async function others(
  locale: Locale,
  type: 'organization' | 'crisis',
  search: string,
): Promise<ReferenceRow[]> {
  const all = type === 'organization' ? await listOrganizations() : await listCrises();
  const list = codesOf(type, 'kind') ?? 'organizationKind';
  return all
    .filter((each) => isNamedLike(each, search))
    .map(({ id, name, kind }) => ({
      id,
      name,
      kind: label(locale, list, kind),
      code: null,
      within: null,
    }));
}

const plain = (text: string) =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().replaceAll(/\s+/g, ' ').toLowerCase();
