// What an organization said in a document, in its own words.
import { and, desc, eq, gte, inArray, lte, sql, type SQL } from 'drizzle-orm';
import { inChunks } from '#db/chunks.ts';
import { isPublicAmongFew, statementIdsOf } from '#db/crisis-reach.ts';
import { comesAfter, type KeysetPage } from '#db/keyset.ts';
import { insertRows } from '#db/insert-rows.ts';
import { sources, statements } from '#db/schema/record.ts';
import type { Page } from '#db/sources.ts';
import type { Reader, Writer } from '#db/store.ts';

export type StatementRow = typeof statements.$inferSelect;

export interface StatementFilter {
  sourceId?: string | undefined;
  /** The organization that the words are attributed to. */
  organizationId?: string | undefined;
  /** Statements from which a figure of this crisis was taken. */
  crisisId?: string | undefined;
  ids?: readonly string[] | undefined;
  /** The language of the words. */
  language?: string | undefined;
  /** Calendar days on which the document was published. */
  publishedFrom?: string | undefined;
  publishedTo?: string | undefined;
}

/** The statement of this id, or undefined. */
export async function findStatement(reader: Reader, id: string): Promise<StatementRow | undefined> {
  return (await reader.select().from(statements).where(eq(statements.id, id)))[0];
}

/** The statements of these ids, in no order; an unknown id finds nothing. */
export function listStatementsById(
  reader: Reader,
  ids: readonly string[],
): Promise<StatementRow[]> {
  return inChunks(ids, (chunk) =>
    reader.select().from(statements).where(inArray(statements.id, chunk)),
  );
}

/** The statements of public sources with their source, those of the latest document first. */
export async function listPublicStatements(
  reader: Reader,
  filter: StatementFilter,
  { limit, offset = 0 }: Page,
) {
  return reader
    .select({ statement: statements, source: sources })
    .from(statements)
    .innerJoin(sources, eq(sources.id, statements.sourceId))
    .where(isListed(reader, filter))
    .orderBy(desc(sources.publishedOn), desc(statements.recordedAt), desc(statements.id))
    .limit(limit)
    .offset(offset);
}

/**
 * One page of the statements of public sources with their source, those of the latest document first. Continues
 * after a day of publication, the id of the source and that of the statement.
 */
export async function listPublicStatementPage(
  reader: Reader,
  filter: StatementFilter,
  page: KeysetPage,
) {
  const order = [sources.publishedOn, sources.id, statements.id];
  return reader
    .select({ statement: statements, source: sources })
    .from(statements)
    .innerJoin(sources, eq(sources.id, statements.sourceId))
    .where(and(isListed(reader, filter), comesAfter(order, page, 'desc')))
    .orderBy(...order.map((column) => desc(column)))
    .limit(page.limit);
}

/** How many statements of public sources the filter finds. */
export async function countPublicStatements(
  reader: Reader,
  filter: StatementFilter = {},
): Promise<number> {
  const [counted] = await reader
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(statements)
    .innerJoin(sources, eq(sources.id, statements.sourceId))
    .where(isListed(reader, filter));
  return counted?.count ?? 0;
}

/** Adds the statements; their approved revisions are appended first. */
export function insertStatements(tx: Writer, rows: readonly StatementRow[]): Promise<void> {
  return insertRows(tx, statements, rows);
}

/** Puts the row in the place of the statement of this id; its approved revision is appended first. */
export async function updateStatement(tx: Writer, id: string, row: StatementRow): Promise<void> {
  await tx.update(statements).set(row).where(eq(statements.id, id));
}

function isListed(reader: Reader, filter: StatementFilter): SQL | undefined {
  const { sourceId, organizationId, crisisId, ids, language, publishedFrom, publishedTo } = filter;
  return and(
    crisisId === undefined ? eq(sources.confidentiality, 'public') : isOfCrisis(reader, crisisId),
    language === undefined ? undefined : eq(statements.language, language),
    publishedFrom === undefined ? undefined : gte(sources.publishedOn, publishedFrom),
    publishedTo === undefined ? undefined : lte(sources.publishedOn, publishedTo),
    sourceId === undefined ? undefined : eq(statements.sourceId, sourceId),
    organizationId === undefined ? undefined : eq(statements.organizationId, organizationId),
    ids === undefined ? undefined : inArray(statements.id, [...ids]),
  );
}

function isOfCrisis(reader: Reader, crisisId: string): SQL | undefined {
  return and(isPublicAmongFew(), inArray(statements.id, statementIdsOf(reader, crisisId)));
}
