// Where everything is kept: opens the one store of this process on the engine that DATABASE_URL names.
import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import { isPostgres } from '#db/columns.ts';
import { openPostgresStore } from '#db/postgres-store.ts';
import { openSqliteStore } from '#db/sqlite-store.ts';
import { StoreError, type Store } from '#db/store-contract.ts';

export type { Engine, OnProgress, Reader, Store, Writer } from '#db/store-contract.ts';

/** The store at the address: `postgres://…` when DATABASE_URL is one, else the path of an SQLite file. Throws when it cannot be used safely. */
export function openStore(url: string): Store {
  const store = openOn(url);
  const inside = new AsyncLocalStorage<true>();
  return {
    ...store,
    async transact(work) {
      if (inside.getStore())
        throw new Error('transact inside transact: pass the outer tx instead.');
      return store.transact((tx) => inside.run(true, () => work(tx)));
    },
  };
}

// Next loads this module several times in one process; the symbol is the same in each copy.
const OPENED = Symbol.for('attest.store');
const shared = globalThis as { [OPENED]?: Store | undefined };

/** The store of this process, opened when it is first asked for. */
export function getStore(): Store {
  return (shared[OPENED] ??= openStore(storeUrl()));
}

/** Puts another store in the place of the process's own; undefined makes the next getStore open it again. */
export function useStore(store: Store | undefined): void {
  shared[OPENED] = store;
}

/** DATABASE_URL when it names PostgreSQL, else `attest.sqlite` in ATTEST_DATA_DIR (./data/attest unless set). */
export function storeUrl(env: Record<string, string | undefined> = process.env): string {
  const named = env.DATABASE_URL?.trim();
  if (named && isPostgresUrl(named)) return named;
  return join(env.ATTEST_DATA_DIR?.trim() || './data/attest', 'attest.sqlite');
}

export type ConstraintKind = 'unique' | 'foreign key' | 'check' | 'not null' | 'refused';

// 'refused' is what our own triggers answer: RAISE(ABORT) on SQLite, an exception of class P0001 on PostgreSQL.
const CONSTRAINTS: Record<string, ConstraintKind> = {
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  '23505': 'unique',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign key',
  '23503': 'foreign key',
  SQLITE_CONSTRAINT_CHECK: 'check',
  '23514': 'check',
  SQLITE_CONSTRAINT_NOTNULL: 'not null',
  '23502': 'not null',
  SQLITE_CONSTRAINT_TRIGGER: 'refused',
  P0001: 'refused',
};

/** The kind of constraint that a failed write broke, or undefined if it failed for another reason. */
export function brokenConstraint(error: unknown): ConstraintKind | undefined {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  // Drizzle wraps what the PostgreSQL driver throws and leaves what the SQLite driver throws bare.
  if (typeof code === 'string' && CONSTRAINTS[code]) return CONSTRAINTS[code];
  return cause ? brokenConstraint(cause) : undefined;
}

// Another writer held the lock for longer than a write waits: SQLite's word, and lock_not_available of PostgreSQL.
const BUSY = /^(SQLITE_BUSY(_\w+)?|55P03)$/;

/** Whether a write failed because another was under way all the time that it waited: nothing was written. */
export function isBusy(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === 'string' && BUSY.test(code)) return true;
  return cause ? isBusy(cause) : false;
}

function openOn(url: string): Store {
  if (isPostgresUrl(url) !== isPostgres) {
    throw new StoreError(
      'DATABASE_URL decides the engine for the whole process: set it before the program starts.',
    );
  }
  return isPostgres ? openPostgresStore(url) : openSqliteStore(url);
}

const isPostgresUrl = (url: string) => /^postgres(ql)?:/.test(url);
