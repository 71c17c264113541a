// Engines take a limited number of values in one statement: SQLite 32,766, PostgreSQL 65,535.
const MOST_VALUES = 10_000;

/** What `query` finds for all the values, asked for at most 10,000 at a time; nothing is asked for no values. */
export async function inChunks<Value, Row>(
  values: readonly Value[],
  query: (chunk: Value[]) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const unique = [...new Set(values)];
  const found: Row[] = [];
  for (const chunk of chunksOf(unique, MOST_VALUES)) found.push(...(await query(chunk)));
  return found;
}

/** The items in their order, at most `size` in each. */
export function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
