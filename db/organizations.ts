// Who reports: agencies, governments, the press.
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { inChunks } from '#db/chunks.ts';
import { comesAfter, type KeysetPage } from '#db/keyset.ts';
import { insertRows } from '#db/insert-rows.ts';
import { organizations } from '#db/schema/record.ts';
import type { Reader, Writer } from '#db/store.ts';

export type OrganizationRow = typeof organizations.$inferSelect;

/** The organization of this id, or undefined. */
export async function findOrganization(
  reader: Reader,
  id: string,
): Promise<OrganizationRow | undefined> {
  return (await reader.select().from(organizations).where(eq(organizations.id, id)))[0];
}

/** The organizations of these ids, in no order; an unknown id finds nothing. */
export function listOrganizationsById(
  reader: Reader,
  ids: readonly string[],
): Promise<OrganizationRow[]> {
  return inChunks(ids, (chunk) =>
    reader.select().from(organizations).where(inArray(organizations.id, chunk)),
  );
}

/** The organization with this slug, or undefined. */
export async function findOrganizationBySlug(
  reader: Reader,
  slug: string,
): Promise<OrganizationRow | undefined> {
  return (await reader.select().from(organizations).where(eq(organizations.slug, slug)))[0];
}

/** Every organization, in no order: names are sorted by language, which SQL cannot do alike on both engines. */
export async function listOrganizations(reader: Reader): Promise<OrganizationRow[]> {
  return reader.select().from(organizations);
}

export interface OrganizationFilter {
  kind?: OrganizationRow['kind'] | undefined;
  homeCountry?: string | undefined;
  /** A part of its name or short name, whatever the case of Latin letters. */
  words?: string | undefined;
}

/** One page of the organizations of the filter, by slug. Continues after a slug. */
export function listOrganizationPage(
  reader: Reader,
  { kind, homeCountry, words }: OrganizationFilter,
  page: KeysetPage,
): Promise<OrganizationRow[]> {
  const { slug, name, shortName } = organizations;
  const holds = (column: typeof name | typeof shortName, text: string) =>
    sql`lower(${column}) like ${`%${escaped(text.toLowerCase())}%`} escape '!'`;
  return reader
    .select()
    .from(organizations)
    .where(
      and(
        kind === undefined ? undefined : eq(organizations.kind, kind),
        homeCountry === undefined ? undefined : eq(organizations.homeCountry, homeCountry),
        words === undefined ? undefined : or(holds(name, words), holds(shortName, words)),
        comesAfter([slug], page, 'asc'),
      ),
    )
    .orderBy(asc(slug))
    .limit(page.limit);
}

/** How many organizations there are. */
export function countOrganizations(reader: Reader): Promise<number> {
  return reader.$count(organizations);
}

/** Adds the organizations; their approved revisions are appended first. */
export function insertOrganizations(tx: Writer, rows: readonly OrganizationRow[]): Promise<void> {
  return insertRows(tx, organizations, rows);
}

/** Puts the row in the place of the organization of this id; its approved revision is appended first. */
export async function updateOrganization(
  tx: Writer,
  id: string,
  row: OrganizationRow,
): Promise<void> {
  await tx.update(organizations).set(row).where(eq(organizations.id, id));
}

const escaped = (text: string) => text.replaceAll(/[!%_]/g, (sign) => `!${sign}`);
