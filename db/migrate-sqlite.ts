// Brings an SQLite file up to this program's schema: all pending migrations in one transaction, or none.
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import SqliteConnection from 'better-sqlite3';
import {
  APPLIED_TABLE,
  migrationsFolder,
  pendingMigrations,
  readMigrations,
  refuseLostRows,
  type AppliedMigration,
  type MigrateOptions,
  type Migration,
} from '#db/migrate.ts';
import { StoreError, type OnProgress } from '#db/store-contract.ts';

type Connection = SqliteConnection.Database;

/** Applies what is pending and returns the names; on any failure the file is as it was, and the error says where the copy lies. */
export async function migrateSqlite(
  connection: Connection,
  { folder = migrationsFolder('sqlite'), onProgress = () => undefined }: MigrateOptions = {},
): Promise<string[]> {
  const known = readMigrations(folder);
  if (pendingMigrations(known, listApplied(connection)).length === 0) return [];
  // Inside a transaction this setting does nothing, and a table rebuild would then delete the rows that refer to it.
  connection.pragma('foreign_keys = OFF');
  try {
    await beginAlone(connection, onProgress);
    // Another process may have migrated while this one waited for its turn.
    const pending = pendingMigrations(known, listApplied(connection));
    const copy = pending.length ? keepCopy(connection, onProgress) : undefined;
    applyAll(connection, pending, { copy, onProgress });
    connection.exec('COMMIT');
    return pending.map(({ name }) => name);
  } finally {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    connection.pragma('foreign_keys = ON');
  }
}

/** The name of the last migration applied, or null before the first. */
export function sqliteSchemaVersion(connection: Connection): string | null {
  return listApplied(connection).at(-1)?.name ?? null;
}

function listApplied(connection: Connection): AppliedMigration[] {
  const exists = connection
    .prepare(`select 1 from sqlite_master where type = 'table' and name = '${APPLIED_TABLE}'`)
    .get();
  if (!exists) return [];
  return connection
    .prepare(`select name, hash from ${APPLIED_TABLE} order by position`)
    .all() as AppliedMigration[];
}

const LONGEST_WAIT_MS = 10 * 60_000;

// A second process that starts at the same time waits here until the first has committed.
async function beginAlone(connection: Connection, onProgress: OnProgress) {
  const giveUpAt = Date.now() + LONGEST_WAIT_MS;
  for (;;) {
    try {
      connection.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      const isBusy = (error as { code?: string }).code?.startsWith('SQLITE_BUSY');
      if (!isBusy || Date.now() > giveUpAt) throw error;
      onProgress('Another process is using the database; waiting for it.');
      await setTimeout(250);
    }
  }
}

// Taken while the write lock is held, so that nothing can be written between the copy and the first change.
function keepCopy(connection: Connection, onProgress: OnProgress): string | undefined {
  const applied = listApplied(connection).at(-1);
  if (!applied) return undefined;
  const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const copy = `${connection.name}.${applied.name}.${stamp}.copy`;
  refuseFullDisk(connection.name);
  onProgress(`Keeping a copy of the database: ${copy}`);
  const reading = new SqliteConnection(connection.name, { readonly: true });
  try {
    reading.prepare('vacuum into ?').run(copy);
  } catch (error) {
    rmSync(copy, { force: true });
    throw error;
  } finally {
    reading.close();
  }
  flush(copy);
  return copy;
}

// Room for the copy and for the same pages once more in the write-ahead log.
function refuseFullDisk(file: string) {
  const needed = 2 * sizeOf(file) + 2 * sizeOf(`${file}-wal`);
  const { bavail, bsize } = statfsSync(dirname(file));
  if (bavail * bsize >= needed) return;
  throw new StoreError(
    `The disk of ${dirname(file)} is too full to change the database safely: ${megabytes(needed)} are needed, ${megabytes(bavail * bsize)} are free. Nothing was changed.`,
  );
}

function applyAll(
  connection: Connection,
  pending: Migration[],
  { copy, onProgress }: { copy: string | undefined; onProgress: OnProgress },
) {
  let current = 'the last check';
  try {
    connection.exec(
      `create table if not exists ${APPLIED_TABLE} (position integer primary key, name text not null unique, hash text not null, applied_at text not null) strict`,
    );
    const rowsBefore = countRows(connection);
    const triggersBefore = listTriggers(connection);
    for (const migration of pending) {
      current = migration.name;
      onProgress(`Applying ${migration.name}`);
      apply(connection, migration);
    }
    refuseLostRows(rowsBefore, countRows(connection));
    refuseLostTriggers(connection, { before: triggersBefore, pending });
    refuseDamage(connection);
  } catch (error) {
    throw new StoreError(failed(current, error, copy), { cause: error });
  }
}

function apply(connection: Connection, { name, hash, statements }: Migration) {
  for (const statement of statements) connection.exec(statement);
  connection
    .prepare(`insert into ${APPLIED_TABLE} (name, hash, applied_at) values (?, ?, ?)`)
    .run(name, hash, new Date().toISOString());
}

function countRows(connection: Connection): Map<string, number> {
  const tables = connection
    .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`)
    .pluck()
    .all() as string[];
  const count = (table: string) =>
    connection.prepare(`select count(*) from "${table}"`).pluck().get() as number;
  return new Map(tables.map((table) => [table, count(table)]));
}

interface Trigger {
  name: string;
  tbl_name: string;
}

const listTriggers = (connection: Connection) =>
  connection
    .prepare(`select name, tbl_name from sqlite_master where type = 'trigger'`)
    .all() as Trigger[];

// A table rebuild silently drops the triggers of the table; a migration that means to drop one says so.
function refuseLostTriggers(
  connection: Connection,
  { before, pending }: { before: Trigger[]; pending: Migration[] },
) {
  const left = new Set(listTriggers(connection).map(({ name }) => name));
  const dropped = pending.flatMap(({ statements }) => statements).join('\n');
  const lost = before.filter(
    ({ name }) => !left.has(name) && !new RegExp(`drop trigger \\W*${name}\\b`, 'i').test(dropped),
  );
  if (lost.length) throw new Error(`triggers would be lost: ${lost.map((t) => t.name).join(', ')}`);
}

function refuseDamage(connection: Connection) {
  const orphans = connection.pragma('foreign_key_check') as { table: string; parent: string }[];
  const [orphan] = orphans;
  if (orphan) {
    throw new Error(
      `${orphans.length} rows refer to rows that do not exist, the first from ${orphan.table} to ${orphan.parent}`,
    );
  }
  const verdict = connection.pragma('integrity_check', { simple: true });
  if (verdict !== 'ok') throw new Error(`the file is damaged: ${String(verdict)}`);
}

function failed(name: string, error: unknown, copy: string | undefined): string {
  const why = error instanceof Error ? error.message : String(error);
  const kept = copy ? ` A copy from before lies at ${copy}.` : '';
  return `The database could not be brought up to date: ${name} failed (${why}). Nothing was changed.${kept}`;
}

// VACUUM INTO does not wait for the disk.
function flush(file: string) {
  for (const path of [file, dirname(file)]) {
    const descriptor = openSync(path, 'r');
    fsyncSync(descriptor);
    closeSync(descriptor);
  }
}

/** The copies that migrations kept beside the file, oldest first. */
export function listKeptCopies(file: string): string[] {
  if (!existsSync(dirname(file))) return [];
  return readdirSync(dirname(file))
    .filter((name) => name.startsWith(`${basename(file)}.`) && name.endsWith('.copy'))
    .toSorted()
    .map((name) => join(dirname(file), name));
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`;
