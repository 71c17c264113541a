// Brings a PostgreSQL database up to this program's schema: all pending migrations in one transaction, or none.
import type { Pool, PoolClient } from 'pg';
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

type Queryable = Pick<PoolClient, 'query'>;

// Any number that no other program uses on the same database.
const MIGRATION_LOCK = 20_170_921;

/** Applies what is pending and returns the names; on any failure the database is as it was. A second process waits. */
export async function migratePostgres(
  pool: Pool,
  { folder = migrationsFolder('postgres'), onProgress = () => undefined }: MigrateOptions = {},
): Promise<string[]> {
  const known = readMigrations(folder);
  if (pendingMigrations(known, await listApplied(pool)).length === 0) return [];
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    // Another process may have migrated while this one waited for its turn.
    const pending = pendingMigrations(known, await listApplied(client));
    await applyAll(client, pending, onProgress);
    await client.query('commit');
    return pending.map(({ name }) => name);
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** The name of the last migration applied, or null before the first. */
export async function postgresSchemaVersion(pool: Pool): Promise<string | null> {
  return (await listApplied(pool)).at(-1)?.name ?? null;
}

async function listApplied(client: Queryable): Promise<AppliedMigration[]> {
  const found = await client.query('select to_regclass($1) as name', [APPLIED_TABLE]);
  if (!(found.rows as { name: string | null }[])[0]?.name) return [];
  const applied = await client.query(`select name, hash from ${APPLIED_TABLE} order by position`);
  return applied.rows as AppliedMigration[];
}

async function applyAll(client: Queryable, pending: Migration[], onProgress: OnProgress) {
  let current = 'the last check';
  try {
    await client.query(
      `create table if not exists ${APPLIED_TABLE} (position integer primary key generated always as identity, name text not null unique, hash text not null, applied_at timestamptz not null default now())`,
    );
    const before = await countRows(client);
    for (const migration of pending) {
      current = migration.name;
      onProgress(`Applying ${migration.name}`);
      await apply(client, migration);
    }
    refuseLostRows(before, await countRows(client));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      `The database could not be brought up to date: ${current} failed (${why}). Nothing was changed.`,
      { cause: error },
    );
  }
}

async function apply(client: Queryable, { name, hash, statements }: Migration) {
  for (const statement of statements) await client.query(statement);
  await client.query(`insert into ${APPLIED_TABLE} (name, hash) values ($1, $2)`, [name, hash]);
}

async function countRows(client: Queryable): Promise<Map<string, number>> {
  const tables = await client.query(
    `select tablename as name from pg_tables where schemaname = current_schema()`,
  );
  const counts = new Map<string, number>();
  for (const { name } of tables.rows as { name: string }[]) {
    const counted = await client.query(`select count(*)::float8 as count from "${name}"`);
    counts.set(name, (counted.rows as { count: number }[])[0]?.count ?? 0);
  }
  return counts;
}
