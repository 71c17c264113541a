// How many figures readers see of each series and of each statement.
import { inArray, sql, type SQL } from 'drizzle-orm';
import { hiddenStatements } from '#db/figure-filters.ts';
import { figures } from '#db/schema/record.ts';
import type { Reader } from '#db/store.ts';

/** How many public figures each of these series has; a series without any is not in the map. */
export async function countFiguresOfSeries(
  reader: Reader,
  seriesIds: readonly string[],
): Promise<Map<string, number>> {
  if (seriesIds.length === 0) return new Map();
  const countWhere = (condition: SQL) =>
    reader
      .select({ seriesId: figures.seriesId, count: sql`count(*)`.mapWith(Number) })
      .from(figures)
      .where(condition)
      .groupBy(figures.seriesId);
  // All are counted in the index alone; to look at the statement of each would read every figure.
  const [all, hidden] = await Promise.all([
    countWhere(inArray(figures.seriesId, [...seriesIds])),
    countWhere(inArray(figures.statementId, hiddenStatements(reader))),
  ]);
  const notPublic = new Map(hidden.map((row) => [row.seriesId, row.count]));
  const left = all.map(({ seriesId, count }): [string, number] => [
    seriesId,
    count - (notPublic.get(seriesId) ?? 0),
  ]);
  return new Map(left.filter(([, count]) => count > 0));
}

/** How many public figures each of these statements has; a statement without any is not in the map. */
export async function countFiguresOfStatements(
  reader: Reader,
  statementIds: readonly string[],
): Promise<Map<string, number>> {
  if (statementIds.length === 0) return new Map();
  const rows = await reader
    .select({ statementId: figures.statementId, count: sql`count(*)`.mapWith(Number) })
    .from(figures)
    .where(inArray(figures.statementId, [...statementIds]))
    .groupBy(figures.statementId);
  return new Map(rows.map(({ statementId, count }) => [statementId, count]));
}
