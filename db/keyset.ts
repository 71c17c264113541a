// Pages that stay what they are while the record grows: each begins after the last row of the page before.
import { sql, type Column, type SQL } from 'drizzle-orm';

export interface KeysetPage {
  limit: number;
  /** The values of the ordering columns in the last row of the page before. */
  after?: readonly string[] | undefined;
}

/**
 * Whether a row comes after those values in the order of these columns, all in one direction. The tuple is compared
 * as a whole, so that an index in this order finds the next page at once. Undefined for the first page.
 */
export function comesAfter(
  columns: readonly Column[],
  { after }: KeysetPage,
  direction: 'asc' | 'desc',
): SQL | undefined {
  if (!after) return undefined;
  const beyond = sql.raw(direction === 'asc' ? '>' : '<');
  const values = after.map((value) => sql`${value}`);
  return sql`(${sql.join([...columns], sql`, `)}) ${beyond} (${sql.join(values, sql`, `)})`;
}
