// The dialect: one vocabulary of columns, chosen once by looking at DATABASE_URL.
import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';

export const isPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? '');

const postgresColumns = {
  table: pg.pgTable,
  text: pg.text,
  integer: pg.integer,
  boolean: pg.boolean,
  bigInteger: (name: string) => pg.bigint(name, { mode: 'number' }),
  real: pg.doublePrecision,
  instant: (name: string) => pg.timestamp(name, { withTimezone: true, mode: 'date', precision: 3 }),
  json: (name: string) => pg.jsonb(name),
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  check: pg.check,
  primaryKey: pg.primaryKey,
};

const sqliteColumns = {
  table: sqlite.sqliteTable,
  text: sqlite.text,
  integer: sqlite.integer,
  boolean: (name: string) => sqlite.integer(name, { mode: 'boolean' }),
  bigInteger: sqlite.integer,
  real: sqlite.real,
  instant: (name: string) => sqlite.integer(name, { mode: 'timestamp_ms' }),
  json: (name: string) => sqlite.text(name, { mode: 'json' }),
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  check: sqlite.check,
  primaryKey: sqlite.primaryKey,
};

// Typed as PostgreSQL, run on either: what only SQLite knows does not compile.
export const {
  table,
  text,
  integer,
  boolean,
  bigInteger,
  real,
  instant,
  json,
  index,
  uniqueIndex,
  check,
  primaryKey,
} = isPostgres ? postgresColumns : (sqliteColumns as unknown as typeof postgresColumns);
