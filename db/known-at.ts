// What the world could know on a day: sources published by then, and corrections that had not come out yet.
import { and, eq, inArray, not, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DateAccuracy } from '#db/codes.ts';
import { inChunks } from '#db/chunks.ts';

import { figures, relations, sources, statements } from '#db/schema/record.ts';
import type { Reader } from '#db/store.ts';

/** For each accuracy of a date of publication the last one that counts as published: "September" only once it is over. */
export type LastPublished = Record<DateAccuracy, string>;

/** What ends the life of a figure from outside: the same source, or a later one, says so. */
export const ENDING_RELATIONS = ['corrects', 'withdraws'] as const;
const ENDED_BY_SOURCE = ['corrected', 'withdrawn_by_source'] as const;

/** Whether the source of the figure was published only later. */
export function isNotKnownYet(reader: Reader, last: LastPublished): SQL {
  return sql`exists ${reader
    .select({ found: sql`1` })
    .from(statements)
    .innerJoin(sources, eq(sources.id, statements.sourceId))
    .where(and(eq(statements.id, figures.statementId), isPublishedLater(last)))}`;
}

/**
 * The state of a figure's life, as it was when the world knew no more than this: a figure that was corrected or
 * withdrawn only by what came out later was active. Without a day it is the state of today.
 */
export function lifecycleThen(reader: Reader, last: LastPublished | undefined): SQL<string> {
  if (!last) return sql<string>`${figures.lifecycle}`;
  const endings = (condition?: SQL) => sql`exists ${endingsOf(reader, condition)}`;
  return sql<string>`case when ${and(
    inArray(figures.lifecycle, [...ENDED_BY_SOURCE]),
    endings(),
    not(endings(not(isPublishedLater(last)))),
  )} then 'active' else ${figures.lifecycle} end`;
}

/** When the sources of these figures were published; figures that are not there are not in the map. */
export async function listPublicationDays(
  reader: Reader,
  figureIds: readonly string[],
): Promise<Map<string, { publishedOn: string; publishedOnAccuracy: DateAccuracy }>> {
  const rows = await inChunks(figureIds, (chunk) =>
    reader
      .select({
        id: figures.id,
        publishedOn: sources.publishedOn,
        publishedOnAccuracy: sources.publishedOnAccuracy,
      })
      .from(figures)
      .innerJoin(statements, eq(statements.id, figures.statementId))
      .innerJoin(sources, eq(sources.id, statements.sourceId))
      .where(inArray(figures.id, chunk)),
  );
  return new Map(rows.map(({ id, ...published }) => [id, published]));
}

function isPublishedLater(last: LastPublished): SQL {
  const { day, ...coarser } = last;
  const cases = Object.entries(coarser).map(
    ([accuracy, until]) => sql`when ${accuracy} then ${until}`,
  );
  return sql`${sources.publishedOn} > case ${sources.publishedOnAccuracy} ${sql.join(cases, sql` `)} else ${day} end`;
}

const ending = alias(figures, 'ending_figure');

function endingsOf(reader: Reader, condition: SQL | undefined) {
  return reader
    .select({ found: sql`1` })
    .from(relations)
    .innerJoin(ending, eq(ending.id, relations.fromId))
    .innerJoin(statements, eq(statements.id, ending.statementId))
    .innerJoin(sources, eq(sources.id, statements.sourceId))
    .where(
      and(
        eq(relations.toId, figures.id),
        inArray(relations.type, [...ENDING_RELATIONS]),
        condition,
      ),
    );
}
