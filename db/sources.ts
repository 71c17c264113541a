// The documents that figures were taken from. Readers see only the public ones.
import { and, desc, eq, gte, inArray, lte, type SQL } from 'drizzle-orm';
import { inChunks } from '#db/chunks.ts';
import { isPublicAmongFew, sourceIdsOf } from '#db/crisis-reach.ts';
import { comesAfter, type KeysetPage } from '#db/keyset.ts';
import { insertRows } from '#db/insert-rows.ts';
import { sources } from '#db/schema/record.ts';
import type { Reader, Writer } from '#db/store.ts';

export type SourceRow = typeof sources.$inferSelect;

export interface SourceFilter {
  publisherId?: string | undefined;
  /** Documents from which a figure of this crisis was taken. */
  crisisId?: string | undefined;
  url?: string | undefined;
  kind?: SourceRow['kind'] | undefined;
  language?: string | undefined;
  /** Calendar days of publication. */
  publishedFrom?: string | undefined;
  publishedTo?: string | undefined;
}

export interface Page {
  limit: number;
  offset?: number | undefined;
}

/** The source of this id whatever its confidentiality, or undefined. */
export async function findSource(reader: Reader, id: string): Promise<SourceRow | undefined> {
  return (await reader.select().from(sources).where(eq(sources.id, id)))[0];
}

/** The sources of these ids whatever their confidentiality, in no order; an unknown id finds nothing. */
export function listSourcesById(reader: Reader, ids: readonly string[]): Promise<SourceRow[]> {
  return inChunks(ids, (chunk) => reader.select().from(sources).where(inArray(sources.id, chunk)));
}

/** The public sources of the filter, the latest published first. */
export async function listPublicSources(
  reader: Reader,
  filter: SourceFilter,
  { limit, offset = 0 }: Page,
): Promise<SourceRow[]> {
  return reader
    .select()
    .from(sources)
    .where(isListed(reader, filter))
    .orderBy(desc(sources.publishedOn), desc(sources.id))
    .limit(limit)
    .offset(offset);
}

/** One page of the public sources of the filter, the latest first. Continues after a day of publication and an id. */
export function listPublicSourcePage(
  reader: Reader,
  filter: SourceFilter,
  page: KeysetPage,
): Promise<SourceRow[]> {
  return reader
    .select()
    .from(sources)
    .where(
      and(isListed(reader, filter), comesAfter([sources.publishedOn, sources.id], page, 'desc')),
    )
    .orderBy(desc(sources.publishedOn), desc(sources.id))
    .limit(page.limit);
}

/** How many public sources the filter finds. */
export function countPublicSources(reader: Reader, filter: SourceFilter = {}): Promise<number> {
  return reader.$count(sources, isListed(reader, filter));
}

/** Adds the sources; their approved revisions are appended first. */
export function insertSources(tx: Writer, rows: readonly SourceRow[]): Promise<void> {
  return insertRows(tx, sources, rows);
}

/** Puts the row in the place of the source of this id; its approved revision is appended first. */
export async function updateSource(tx: Writer, id: string, row: SourceRow): Promise<void> {
  await tx.update(sources).set(row).where(eq(sources.id, id));
}

function isListed(reader: Reader, filter: SourceFilter): SQL | undefined {
  const { publisherId, crisisId, url, kind } = filter;
  return and(
    crisisId === undefined ? eq(sources.confidentiality, 'public') : isOfCrisis(reader, crisisId),
    isPublished(filter),
    kind === undefined ? undefined : eq(sources.kind, kind),
    publisherId === undefined ? undefined : eq(sources.publisherId, publisherId),
    url === undefined ? undefined : eq(sources.url, url),
  );
}

function isPublished({ language, publishedFrom, publishedTo }: SourceFilter): SQL | undefined {
  return and(
    language === undefined ? undefined : eq(sources.language, language),
    publishedFrom === undefined ? undefined : gte(sources.publishedOn, publishedFrom),
    publishedTo === undefined ? undefined : lte(sources.publishedOn, publishedTo),
  );
}

function isOfCrisis(reader: Reader, crisisId: string): SQL | undefined {
  return and(isPublicAmongFew(), inArray(sources.id, sourceIdsOf(reader, crisisId)));
}
