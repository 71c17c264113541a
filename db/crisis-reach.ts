// What belongs to a crisis, from its figures upwards: what these queries cost grows with the crisis, not with the record.
import { eq, inArray, sql, type SQL } from 'drizzle-orm';
import { figures, series, sources, statements } from '#db/schema/record.ts';
import type { Reader } from '#db/store.ts';

/** Selects the ids of the statements that figures of a crisis were taken from, one for each figure. */
export function statementIdsOf(reader: Reader, crisisId: string) {
  return reader
    .select({ id: figures.statementId })
    .from(figures)
    .where(inArray(figures.seriesId, seriesIdsOf(reader, crisisId)));
}

/** Selects the ids of the documents that figures of a crisis were taken from, one for each statement. */
export function sourceIdsOf(reader: Reader, crisisId: string) {
  return reader
    .select({ id: statements.sourceId })
    .from(statements)
    .where(inArray(statements.id, statementIdsOf(reader, crisisId)));
}

/**
 * That the source is public, when readers ask for the little that is of one crisis: written so that no index of all
 * that is public matches it, which a planner would else walk from the newest until it has found enough.
 */
export function isPublicAmongFew(): SQL {
  return sql`${sources.confidentiality} || '' = 'public'`;
}

function seriesIdsOf(reader: Reader, crisisId: string) {
  return reader.select({ id: series.id }).from(series).where(eq(series.crisisId, crisisId));
}
