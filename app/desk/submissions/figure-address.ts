// What the address of the form of a figure says: the statement, the series, and what the entry goes on from.
import { dismissedIn } from '#app/desk/submissions/dismissed.ts';

type Query = Record<string, string | string[] | undefined>;

const one = (value: Query[string]) => (Array.isArray(value) ? value[0] : value);

/** What the address of the form asks for. */
export const askedIn = (
  id: string,
  itemId: string,
  { statement, series, found, like, dismissed }: Query,
) => ({
  id,
  itemId,
  statementId: one(statement),
  seriesId: one(series),
  found: one(found),
  like: one(like),
  dismissed: dismissedIn(dismissed).join(','),
});

/** The parts of a query that hold something. */
export const held = (query: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );

/** The address of a page with a query. */
export function pageWith(page: string, query: Record<string, string | undefined>): string {
  const text = new URLSearchParams(held(query)).toString();
  return text ? `${page}?${text}` : page;
}
