// Adds many rows of one table in the way that each engine is quick at.
import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { chunksOf } from '#db/chunks.ts';
import { isPostgres } from '#db/columns.ts';
import type { Writer } from '#db/store.ts';

const MOST_ROWS = 500;

/** Adds the rows in their order; each gives every column of the table, and what it has besides is left out. */
export async function insertRows<Table extends PgTable>(
  tx: Writer,
  table: Table,
  rows: readonly Table['$inferSelect'][],
): Promise<void> {
  if (isPostgres) await together(tx, table, rows);
  else await oneByOne(tx, table, rows);
}

// A server is asked as seldom as possible.
async function together(tx: Writer, table: PgTable, rows: readonly object[]): Promise<void> {
  for (const chunk of chunksOf(rows, MOST_ROWS)) await tx.insert(table).values(chunk);
}

// The embedded engine answers at once: what costs is to write the statement, so it is written once for all rows.
async function oneByOne(tx: Writer, table: PgTable, rows: readonly object[]): Promise<void> {
  const columns = Object.entries(getTableColumns(table));
  const holes = columns.map(([name]) => [name, sql`${sql.placeholder(name)}`]);
  const insert = tx
    .insert(table)
    .values(Object.fromEntries(holes))
    .prepare(`insert into ${getTableName(table)}`);
  for (const row of rows) await insert.execute(storedRow(columns, row));
}

function storedRow(columns: [string, PgColumn][], row: object): Record<string, unknown> {
  const values = row as Record<string, unknown>;
  return Object.fromEntries(
    columns.map(([name, column]) => {
      const value = values[name];
      // Null is no value of a column's type: it is stored as it is.
      return [name, value === null ? null : column.mapToDriverValue(value)];
    }),
  );
}
