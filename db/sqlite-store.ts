// The embedded engine: one file, one connection that writes and one that reads.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import SqliteConnection from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { keepingStatements } from '#db/kept-statements.ts';
import { migrateSqlite, sqliteSchemaVersion } from '#db/migrate-sqlite.ts';
import { LOCK_WAIT, StoreError, type Reader, type Store, type Writer } from '#db/store-contract.ts';

// FULL, because in WAL mode NORMAL loses acknowledged rows at a power cut; recursive_triggers, because without it
// REPLACE slips past the triggers that refuse DELETE; secure_delete, so that what is redacted leaves the file;
// 64 MiB of cache, because the indices of a million figures do not fit into the usual 16.
const PRAGMAS = [
  'busy_timeout = 5000',
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'recursive_triggers = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'mmap_size = 0',
  'secure_delete = ON',
  'cache_size = -65536',
];

// The first release without the WAL-reset bug, which could corrupt a file that two connections checkpoint at once.
const OLDEST_SQLITE = '3.51.3';

/** The store in the file, made with its folder when missing; throws when SQLite is too old or does not grant WAL. */
export function openSqliteStore(file: string): Store {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const writing = openSqlite(file);
  const reading = openSqlite(file, { readonly: true });
  const turns = oneAtATime(writing);
  return {
    engine: 'sqlite',
    read: drizzle({ client: keepingStatements(reading) }) as unknown as Reader,
    transact: turns.transact,
    forgetOverwritten: () => turns.between(() => emptyLog(writing)),
    migrate: async (onProgress) => migrateSqlite(writing, { onProgress }),
    ping: async () => ({ engine: 'sqlite', schemaVersion: sqliteSchemaVersion(reading) }),
    async close() {
      reading.close();
      writing.close();
    },
  };
}

/** A connection with every safety setting; throws when the engine does not grant them. */
export function openSqlite(
  file: string,
  options: SqliteConnection.Options = {},
): SqliteConnection.Database {
  const connection = new SqliteConnection(file, { timeout: 5000, ...options });
  try {
    assertRecent(connection.prepare('select sqlite_version()').pluck().get() as string);
    PRAGMAS.forEach((pragma) => connection.pragma(pragma));
    assertWal(connection.pragma('journal_mode', { simple: true }));
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

interface Turns {
  transact: Store['transact'];
  /** Work outside any transaction, while none is open. */
  between<T>(work: () => Promise<T>): Promise<T>;
}

// better-sqlite3's own transaction() cannot await, so BEGIN and COMMIT are issued here, one caller at a time.
function oneAtATime(connection: SqliteConnection.Database): Turns {
  const tx = drizzle({ client: keepingStatements(connection) }) as unknown as Writer;
  let turn: Promise<unknown> = Promise.resolve();

  async function run<T>(work: (tx: Writer) => Promise<T>, askedAt: number): Promise<T> {
    await begin(connection, askedAt + LOCK_WAIT);
    try {
      const result = await work(tx);
      connection.exec('COMMIT');
      return result;
    } finally {
      if (connection.inTransaction) connection.exec('ROLLBACK');
    }
  }

  const between: Turns['between'] = (work) => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  return {
    between,
    transact(work) {
      const askedAt = Date.now();
      return between(() => run(work, askedAt));
    },
  };
}

// Another process that reads keeps the log from being emptied, for as long as its one query takes.
async function emptyLog(connection: SqliteConnection.Database): Promise<boolean> {
  const until = Date.now() + LOCK_WAIT;
  for (;;) {
    const [row] = withoutWaiting(
      connection,
      () => connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[],
    );
    if (row?.busy === 0) return true;
    if (Date.now() > until) return false;
    await setTimeout(20);
  }
}

async function begin(connection: SqliteConnection.Database, until: number): Promise<void> {
  for (;;) {
    try {
      withoutWaiting(connection, () => connection.exec('BEGIN IMMEDIATE'));
      return;
    } catch (error) {
      const isLocked =
        error instanceof SqliteConnection.SqliteError && error.code === 'SQLITE_BUSY';
      if (!isLocked || Date.now() > until) throw error;
    }
    await setTimeout(20);
  }
}

// SQLite's own waiting would stop the whole process, with every page that only reads: so it is asked again and again.
function withoutWaiting<T>(connection: SqliteConnection.Database, work: () => T): T {
  connection.pragma('busy_timeout = 0');
  try {
    return work();
  } finally {
    connection.pragma(`busy_timeout = ${LOCK_WAIT}`);
  }
}

/** Throws when the version is older than the oldest that keeps the file safe. */
export function assertRecent(version: string): void {
  const newer = version.localeCompare(OLDEST_SQLITE, 'en', { numeric: true });
  if (newer >= 0) return;
  throw new StoreError(`SQLite ${version} is too old: ${OLDEST_SQLITE} or newer is needed.`);
}

/** Throws when the journal mode is not WAL, as on some network file systems. */
export function assertWal(mode: unknown): void {
  if (mode === 'wal') return;
  throw new StoreError(
    `The database file does not allow write-ahead logging (its journal mode is ${String(mode)}). Put ATTEST_DATA_DIR on a local disk.`,
  );
}
