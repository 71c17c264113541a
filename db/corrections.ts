// What was changed after it was recorded: the one query behind the page, the feed and the API.
import { and, desc, eq, exists, gte, inArray, lt, or, sql, type SQL } from 'drizzle-orm';
import type { ChangeType } from '#db/codes.ts';
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

// Looked up for each change, of which there are few, rather than once for all figures of the crisis.
function isOfCrisis(reader: Reader, crisisId: string): SQL {
  const changed = revisions.entityId;
  const found = () => reader.select({ one: sql`1` });
  const isIn = eq(series.crisisId, crisisId);
  const ofSeries = found()
    .from(series)
    .where(and(eq(series.id, changed), isIn));
  const ofFigure = found()
    .from(figures)
    .innerJoin(series, eq(series.id, figures.seriesId))
    .where(and(eq(figures.id, changed), isIn));
  const ofStatement = found()
    .from(figures)
    .innerJoin(series, eq(series.id, figures.seriesId))
    .where(and(eq(figures.statementId, changed), isIn));
  const ofSource = found()
    .from(statements)
    .innerJoin(figures, eq(figures.statementId, statements.id))
    .innerJoin(series, eq(series.id, figures.seriesId))
    .where(and(eq(statements.sourceId, changed), isIn));
  const ofRelation = found()
    .from(relations)
    .innerJoin(figures, or(eq(figures.id, relations.fromId), eq(figures.id, relations.toId)))
    .innerJoin(series, eq(series.id, figures.seriesId))
    .where(and(eq(relations.id, changed), isIn));
  const ofChoice = found()
    .from(headlineChoices)
    .innerJoin(series, eq(series.id, headlineChoices.seriesId))
    .where(and(eq(headlineChoices.id, changed), isIn));
  // One expression, so that the planner does not walk the chain for each of its branches.
  return sql`case ${revisions.entityType}
    when 'crisis' then ${eq(changed, crisisId)}
    when 'series' then ${exists(ofSeries)}
    when 'figure' then ${exists(ofFigure)}
    when 'statement' then ${exists(ofStatement)}
    when 'source' then ${exists(ofSource)}
    when 'relation' then ${exists(ofRelation)}
    when 'headline_choice' then ${exists(ofChoice)}
    else 1 = 0
  end`;
}
