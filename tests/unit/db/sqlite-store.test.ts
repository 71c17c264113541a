import { existsSync } from 'node:fs';
import { join } from 'node:path';
import SqliteConnection from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrateSqlite } from '#db/migrate-sqlite.ts';
import { assertRecent, assertWal, openSqlite, openSqliteStore } from '#db/sqlite-store.ts';
import { temporaryFolder } from '#tests/support/migrations.ts';

const SAFE = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  recursive_triggers: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  secure_delete: 1,
  busy_timeout: 5000,
};

const settingsOf = (connection: SqliteConnection.Database) =>
  Object.fromEntries(
    Object.keys(SAFE).map((name) => [name, connection.pragma(name, { simple: true })]),
  );

function opened(connection: SqliteConnection.Database) {
  onTestFinished(() => void connection.close());
  return connection;
}

describe('every connection', () => {
  test('has each safety setting again when the file is reopened', () => {
    const file = join(temporaryFolder(), 'attest.sqlite');
    openSqlite(file).close();
    expect(settingsOf(opened(openSqlite(file)))).toEqual(SAFE);
    expect(settingsOf(opened(openSqlite(file, { readonly: true })))).toEqual(SAFE);
  });

  test('is found out when a setting has drifted', () => {
    const file = join(temporaryFolder(), 'attest.sqlite');
    openSqlite(file).close();
    // What better-sqlite3 gives unasked, and one setting lowered on purpose.
    expect(settingsOf(opened(new SqliteConnection(file)))).not.toEqual(SAFE);
    const lowered = opened(openSqlite(file));
    lowered.pragma('synchronous = NORMAL');
    expect(settingsOf(lowered)).toEqual({ ...SAFE, synchronous: 1 });
  });

  test('is refused on an SQLite that may damage the file', () => {
    expect(() => assertRecent('3.51.2')).toThrow('SQLite 3.51.2 is too old: 3.51.3');
    expect(() => assertRecent('3.51.3')).not.toThrow();
    expect(() => assertRecent('3.54.1')).not.toThrow();
    expect(() => assertRecent('4.0.0')).not.toThrow();
  });

  test('is refused where write-ahead logging is not granted', () => {
    expect(() => assertWal('wal')).not.toThrow();
    expect(() => assertWal('delete')).toThrow('Put ATTEST_DATA_DIR on a local disk');
    expect(() => openSqlite(':memory:')).toThrow('its journal mode is memory');
  });
});

describe('the store in a file', () => {
  test('makes its folder', async () => {
    const file = join(temporaryFolder(), 'new/folder/attest.sqlite');
    const store = openSqliteStore(file);
    expect(existsSync(file)).toBe(true);
    expect(await store.ping()).toEqual({ engine: 'sqlite', schemaVersion: null });
    await store.close();
  });
});

describe('REPLACE on the log of revisions', () => {
  async function logged() {
    const connection = opened(openSqlite(join(temporaryFolder(), 'attest.sqlite')));
    await migrateSqlite(connection);
    connection.pragma('foreign_keys = OFF');
    connection.exec(`
      insert into users (id, name, email, email_verified, role, created_at, updated_at)
        values ('a', 'a', 'a', 1, 'contributor', 0, 0), ('r', 'r', 'r', 1, 'reviewer', 0, 0);
      insert into submissions (id, title, author_id, status, version, created_at, updated_at)
        values ('s', 's', 'a', 'submitted', 1, 0, 0);
      update submissions set status = 'approved', reviewer_id = 'r', decided_at = 0;
      ${write('insert', 'first')}
    `);
    return connection;
  }
  const write = (verb: string, reason: string) =>
    `${verb} into revisions (seq, entity_type, entity_id, revision, change_type, reason, actor_id, submission_id, recorded_at, snapshot_hash, prev_hash, hash)
     values (1, 'figure', 'F1', 1, 'create', '${reason}', 'r', 's', 0, 'x', '0', '1');`;
  const reasonIn = (connection: SqliteConnection.Database) =>
    connection.prepare('select reason from revisions').pluck().get();

  test('is refused', async () => {
    const connection = await logged();
    expect(() => connection.exec(write('replace', 'rewritten'))).toThrow('follows the last one');
    expect(reasonIn(connection)).toBe('first');
  });

  test('is refused even where only DELETE is guarded, because its triggers are recursive', async () => {
    const connection = await logged();
    connection.exec('drop trigger revisions_in_order');
    expect(() => connection.exec(write('replace', 'rewritten'))).toThrow('append-only');
    connection.pragma('recursive_triggers = OFF');
    connection.exec(write('replace', 'rewritten'));
    expect(reasonIn(connection)).toBe('rewritten');
  });
});
