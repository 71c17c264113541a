import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import SqliteConnection from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrationsFolder, readMigrations } from '#db/migrate.ts';
import { listKeptCopies, migrateSqlite, sqliteSchemaVersion } from '#db/migrate-sqlite.ts';
import { openSqlite } from '#db/sqlite-store.ts';
import { migrationsOf, temporaryFolder } from '#tests/support/migrations.ts';

const CREATE = `
  CREATE TABLE parents (id text primary key) STRICT;
  CREATE TABLE children (id text primary key, parent_id text not null references parents (id) on delete cascade) STRICT;
  CREATE TRIGGER parents_kept BEFORE DELETE ON parents BEGIN SELECT RAISE(ABORT, 'kept'); END;
`;
// As drizzle-kit writes it: the PRAGMA does nothing inside a transaction.
const REBUILD = `
  PRAGMA foreign_keys=OFF;
  CREATE TABLE __new_parents (id text primary key, note text) STRICT;
  INSERT INTO __new_parents (id) SELECT id FROM parents;
  DROP TABLE parents;
  ALTER TABLE __new_parents RENAME TO parents;
  CREATE TRIGGER parents_kept BEFORE DELETE ON parents BEGIN SELECT RAISE(ABORT, 'kept'); END;
`;

const count = (connection: SqliteConnection.Database, table: string) =>
  connection.prepare(`select count(*) from ${table}`).pluck().get();

async function withFamilies() {
  const connection = openSqlite(join(temporaryFolder(), 'attest.sqlite'));
  onTestFinished(() => void connection.close());
  await migrateSqlite(connection, { folder: migrationsOf({ '0000_create': CREATE }) });
  connection.exec(`
    insert into parents values ('one'), ('two');
    insert into children values ('a', 'one'), ('b', 'one'), ('c', 'two');
  `);
  const next = (sql: string) =>
    migrateSqlite(connection, {
      folder: migrationsOf({ '0000_create': CREATE, '0001_next': sql }),
    });
  return { connection, next };
}

describe('a migration that rebuilds a table', () => {
  test('keeps the rows that refer to it', async () => {
    const { connection, next } = await withFamilies();
    expect(await next(REBUILD)).toEqual(['0001_next']);
    expect([count(connection, 'parents'), count(connection, 'children')]).toEqual([2, 3]);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('loses them in the naive order, which turns foreign keys off inside the transaction', async () => {
    const { connection } = await withFamilies();
    connection.exec(`BEGIN; ${REBUILD} COMMIT;`);
    expect([count(connection, 'parents'), count(connection, 'children')]).toEqual([2, 0]);
  });
});

describe('a migration is refused, and nothing changes', () => {
  test.each([
    [
      'when it does not run',
      'CREATE TABLE half (id text) STRICT; SELECT no_such_thing;',
      'no such',
    ],
    ['when it loses rows', 'DELETE FROM children', 'children had 3 rows and would keep 0'],
    [
      'when it leaves rows that refer to nothing',
      `INSERT INTO children VALUES ('d', 'nobody')`,
      '1 rows refer to rows that do not exist, the first from children to parents',
    ],
    [
      'when a rebuild forgets the triggers of the table',
      REBUILD.replace(/CREATE TRIGGER.*\n/, ''),
      'triggers would be lost: parents_kept',
    ],
  ])('%s', async (_, sql, reason) => {
    const { connection, next } = await withFamilies();
    await expect(next(sql)).rejects.toThrow(reason);
    expect([count(connection, 'parents'), count(connection, 'children')]).toEqual([2, 3]);
    expect(sqliteSchemaVersion(connection)).toBe('0000_create');
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(() => count(connection, 'half')).toThrow('no such table');
  });

  test('and the copy from before is kept, named in the message, and whole', async () => {
    const { connection, next } = await withFamilies();
    const failure = await next('DELETE FROM children').catch((error: unknown) => String(error));
    const [copy = ''] = listKeptCopies(connection.name);
    expect(failure).toContain(`Nothing was changed. A copy from before lies at ${copy}.`);
    const kept = new SqliteConnection(copy, { readonly: true });
    expect(kept.pragma('integrity_check', { simple: true })).toBe('ok');
    expect([count(kept, 'parents'), count(kept, 'children')]).toEqual([2, 3]);
    kept.close();
  });
});

describe('the copy', () => {
  test('is made only when a database that is not new has something to migrate', async () => {
    const { connection, next } = await withFamilies();
    expect(listKeptCopies(connection.name)).toEqual([]);
    await next(REBUILD);
    expect(listKeptCopies(connection.name)).toHaveLength(1);
    expect(await next(REBUILD)).toEqual([]);
    expect(listKeptCopies(connection.name)).toHaveLength(1);
  });
});

describe('a program', () => {
  test('refuses a database that a newer one has changed, naming the migration', async () => {
    const { connection, next } = await withFamilies();
    await next(REBUILD);
    const older = migrateSqlite(connection, { folder: migrationsOf({ '0000_create': CREATE }) });
    await expect(older).rejects.toThrow('this one does not know its migration 0001_next');
  });

  test('refuses a migration file that is not the one it applied, but minds no line ends', async () => {
    const { connection } = await withFamilies();
    const again = (sql: string) =>
      migrateSqlite(connection, { folder: migrationsOf({ '0000_create': sql }) });
    expect(await again(CREATE.replaceAll('\n', '\r\n'))).toEqual([]);
    await expect(again(`${CREATE} -- edited`)).rejects.toThrow('0000_create is not the one');
  });
});

describe('two processes that start at once', () => {
  test('migrate once: the other waits, and both serve', async () => {
    const file = join(temporaryFolder(), 'attest.sqlite');
    const outcomes = await Promise.all([start(file), start(file), start(file)]);
    const names = readMigrations(migrationsFolder('sqlite')).map(({ name }) => name);
    expect(outcomes.map(({ schemaVersion }) => schemaVersion)).toEqual(
      Array.from(outcomes, () => names.at(-1)),
    );
    expect(outcomes.flatMap(({ applied }) => applied).toSorted()).toEqual(names);
  });

  test('one waits for as long as the other holds the file', async () => {
    const file = join(temporaryFolder(), 'attest.sqlite');
    const holder = openSqlite(file);
    holder.exec('BEGIN IMMEDIATE');
    const folder = migrationsOf({ '0000_create': CREATE });
    const waiting = openSqlite(file);
    waiting.pragma('busy_timeout = 10');
    onTestFinished(() => [holder, waiting].forEach((connection) => connection.close()));
    const said: string[] = [];
    const onProgress = (words: string) => {
      if (said.push(words) === 2) holder.exec('COMMIT');
    };
    expect(await migrateSqlite(waiting, { folder, onProgress })).toEqual(['0000_create']);
    expect(said[0]).toBe('Another process is using the database; waiting for it.');
  });
});

async function start(file: string): Promise<{ applied: string[]; schemaVersion: string }> {
  const child = spawn(process.execPath, ['tests/support/start-store.ts', file], {
    env: { ...process.env, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await Promise.all([text(child.stdout as Readable), once(child, 'exit')]);
  return JSON.parse(said.trim().split('\n').at(-1) ?? '');
}
