// Engines take a limited number of values in one statement: SQLite 32,766, PostgreSQL 65,535.
const MOST_VALUES = 10_000;
const MOST_ROWS = 500;

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

/** Writes the rows at most 500 at a time, in their order. */
export async function writeInChunks<Row>(
  rows: readonly Row[],
  write: (chunk: Row[]) => PromiseLike<unknown>,
): Promise<void> {
  for (const chunk of chunksOf(rows, MOST_ROWS)) await write(chunk);
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
