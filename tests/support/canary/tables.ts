// The tables of the schema as it stands: a table that is added is private until it is named here as public.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';

/** The record, its revisions and the number that the caches follow: what is in them is public unless its document is not. */
export const PUBLIC_TABLES = [
  'organizations',
  'locations',
  'crises',
  'series',
  'sources',
  'statements',
  'figures',
  'figure_places',
  'relations',
  'headline_choices',
  'policies',
  'revisions',
  'instance',
];

export interface Column {
  /** Its name in the database, and in the code. */
  name: string;
  key: string;
  isText: boolean;
  isJson: boolean;
  isRequired: boolean;
  isKey: boolean;
  /** The table and column that it refers to. */
  refersTo: { table: string; column: string } | undefined;
  /** A check says what it may hold. */
  isChecked: boolean;
}

export interface Table {
  name: string;
  columns: Column[];
}

/** Every table of db/schema. */
export async function readTables(): Promise<Table[]> {
  const folder = path.resolve('db/schema');
  const modules = await Promise.all(
    readdirSync(folder).map((file) => import(path.join(folder, file)) as Promise<object>),
  );
  return modules
    .flatMap((module) => Object.values(module) as unknown[])
    .filter((each) => is(each, SQLiteTable))
    .map(tableOf);
}

function tableOf(table: SQLiteTable): Table {
  const { name, columns, foreignKeys, checks } = getTableConfig(table);
  const keys = Object.entries(table).filter(([, column]) => is(column, SQLiteColumn));
  const references = foreignKeys.map((key) => key.reference());
  const checked = checks.flatMap(({ value }) =>
    value.queryChunks.filter((each) => is(each, SQLiteColumn)),
  );
  return {
    name,
    columns: columns.map((column) => {
      const reference = references.find(({ columns: [own] }) => own === column);
      const [foreign] = reference?.foreignColumns ?? [];
      return {
        name: column.name,
        key: keys.find(([, each]) => each === column)?.[0] ?? column.name,
        isText: column.getSQLType() === 'text',
        isJson: column.dataType === 'json',
        isRequired: column.notNull,
        isKey: column.primary,
        refersTo: reference &&
          foreign && { table: getTableConfig(reference.foreignTable).name, column: foreign.name },
        isChecked: checked.includes(column),
      };
    }),
  };
}
