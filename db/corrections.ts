// What was changed after it was recorded: the one query behind the page, the feed and the API.
import { and, desc, eq, gte, inArray, lt, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { ChangeType, EntityType } from '#db/codes.ts';
import { withRoles } from '#db/revisions.ts';
import { figures, headlineChoices, relations, series, statements } from '#db/schema/record.ts';
import { revisions } from '#db/schema/submissions.ts';
import type { Reader } from '#db/store.ts';

export interface ChangesBefore {
  /** A place in the chain; without it the list begins with the latest. */
  before?: number | undefined;
  kinds: ChangeType[];
  limit: number;
  /** Changes of this crisis, its series, and of the figures in them with their words and documents. */
  crisisId?: string | undefined;
  /** Recorded at this instant or later. */
  since?: Date | undefined;
  /** Recorded earlier than this instant. */
  until?: Date | undefined;
}

/** What was changed after it was recorded, before a place in the chain, the latest first, at most `limit`. */
export function listChangesBefore(reader: Reader, asked: ChangesBefore) {
  const { before, kinds, limit, crisisId, since, until } = asked;
  return withRoles(reader)
    .where(
      and(
        // In the words of the partial index that finds it.
        sql`change_type <> 'create'`,
        inArray(revisions.changeType, kinds),
        before === undefined ? undefined : lt(revisions.seq, before),
        crisisId === undefined ? undefined : isOfCrisis(reader, crisisId),
        since && gte(revisions.recordedAt, since),
        until && lt(revisions.recordedAt, until),
      ),
    )
    .orderBy(desc(revisions.seq))
    .limit(limit);
}

function isOfCrisis(reader: Reader, crisisId: string): SQL | undefined {
  const seriesIds = reader
    .select({ id: series.id })
    .from(series)
    .where(eq(series.crisisId, crisisId));
  const isInside = inArray(figures.seriesId, seriesIds);
  const figureIds = reader.select({ id: figures.id }).from(figures).where(isInside);
  const statementIds = reader.select({ id: figures.statementId }).from(figures).where(isInside);
  const sourceIds = reader
    .select({ id: statements.sourceId })
    .from(statements)
    .where(inArray(statements.id, statementIds));
  const tied = reader
    .select({ id: relations.id })
    .from(relations)
    .where(or(inArray(relations.fromId, figureIds), inArray(relations.toId, figureIds)));
  const choices = reader
    .select({ id: headlineChoices.id })
    .from(headlineChoices)
    .where(inArray(headlineChoices.seriesId, seriesIds));
  const isA = (type: EntityType, ids: SQLWrapper) =>
    and(eq(revisions.entityType, type), inArray(revisions.entityId, ids));
  return or(
    and(eq(revisions.entityType, 'crisis'), eq(revisions.entityId, crisisId)),
    isA('series', seriesIds),
    isA('figure', figureIds),
    isA('statement', statementIds),
    isA('source', sourceIds),
    isA('relation', tied),
    isA('headline_choice', choices),
  );
}
