// One row full of canaries in every table that is not public, also in those that nobody thought of here.
import SqliteConnection from 'better-sqlite3';
import { canaryText, MARK } from '#tests/support/canary/marks.ts';
import { openToAnything } from '#tests/support/past-guards.ts';
import { PUBLIC_TABLES, type Column, type Table } from '#tests/support/canary/tables.ts';

/** Adds the rows past every guard; returns their ids and how many columns hold a canary. */
export function fillPrivateTables(file: string, tables: Table[]) {
  const connection = new SqliteConnection(file);
  const close = openToAnything(connection);
  const filled = tables
    // A key that the site cannot open ends its start: it is sealed, and holds nothing else.
    .filter(({ name }) => ![...PUBLIC_TABLES, 'field_keys'].includes(name))
    .map((table) => fill(connection, table));
  close();
  assertAllKnown(connection, tables);
  connection.close();
  return {
    ids: filled.flatMap(({ id }) => (id === undefined ? [] : [id])),
    columns: filled.reduce((sum, { columns }) => sum + columns, 0),
  };
}

function fill(connection: SqliteConnection.Database, { name, columns }: Table) {
  const values = columns.map((column) => valueOf(connection, name, column));
  const names = columns.map((column) => `"${column.name}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  connection.prepare(`insert into "${name}" (${names}) values (${places})`).run(values);
  const id = values[columns.findIndex(({ name: each }) => each === 'id')];
  return {
    id: typeof id === 'string' ? id : undefined,
    columns: values.filter((value) => typeof value === 'string' && value.includes(MARK)).length,
  };
}

function valueOf(connection: SqliteConnection.Database, table: string, column: Column) {
  if (column.refersTo) return reference(connection, column.refersTo);
  if (column.isJson)
    return JSON.stringify({ [canaryText(table, column.name)]: canaryText(table, column.name) });
  // A code list, a day: what it may hold says nothing, and other rows are read beside it.
  if (column.isChecked) return codeOf(connection, table, column);
  if (column.isText) return canaryText(table, column.name);
  return column.isRequired ? 1 : null;
}

function reference(
  connection: SqliteConnection.Database,
  { table, column }: { table: string; column: string },
) {
  const sql = `select "${column}" from "${table}" order by rowid desc limit 1`;
  return connection.prepare(sql).pluck().get() ?? null;
}

function codeOf(
  connection: SqliteConnection.Database,
  table: string,
  { name, isText, isRequired }: Column,
) {
  const sql = String(
    connection
      .prepare('select sql from sqlite_master where type = ? and name = ?')
      .pluck()
      .get('table', table),
  );
  const [, code] = new RegExp(`"${name}" in \\('([^']+)'`, 'i').exec(sql) ?? [];
  if (code !== undefined || !isText) return code ?? 1;
  // A check of another kind, such as that a reason is not empty.
  return isRequired ? canaryText(table, name) : null;
}

function assertAllKnown(connection: SqliteConnection.Database, tables: Table[]) {
  const names = connection
    .prepare<[], string>("select name from sqlite_master where type = 'table'")
    .pluck()
    .all();
  const known = ['schema_migrations', ...tables.map(({ name }) => name)];
  const unknown = names.filter((name) => !known.includes(name) && !name.startsWith('sqlite_'));
  if (unknown.length > 0) throw new Error(`no canary in ${unknown.join(', ')}: not in db/schema`);
}
