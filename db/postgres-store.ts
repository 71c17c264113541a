// The server engine: a pool of connections to PostgreSQL.
import { setTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { migratePostgres, postgresSchemaVersion } from '#db/migrate-postgres.ts';
import { LOCK_WAIT, type Store } from '#db/store-contract.ts';

/** The store at the PostgreSQL address. Connects when it is first used. */
export function openPostgresStore(url: string): Store {
  const pool = new Pool({ connectionString: url });
  // A connection that breaks while idle is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined);
  const db = drizzle({ client: pool });
  return {
    engine: 'postgres',
    read: db,
    transact: (work) =>
      retried(() =>
        db.transaction(
          async (tx) => {
            // Of this transaction alone: a migration waits for the one that was started first, however long.
            await tx.execute(sql.raw(`set local lock_timeout = ${LOCK_WAIT}`));
            return work(tx);
          },
          { isolationLevel: 'serializable' },
        ),
      ),
    migrate: (onProgress) => migratePostgres(pool, { onProgress }),
    ping: async () => ({ engine: 'postgres', schemaVersion: await postgresSchemaVersion(pool) }),
    // What a server still holds of old rows is for whoever runs it.
    forgetOverwritten: async () => true,
    close: () => pool.end(),
  };
}

// serialization_failure and deadlock_detected: nothing was written, and the same work may succeed the next time.
const MAY_RETRY = new Set(['40001', '40P01']);
const ATTEMPTS = 10;

async function retried<T>(work: () => Promise<T>, attempt = 1): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (attempt === ATTEMPTS || !MAY_RETRY.has(sqlState(error) ?? '')) throw error;
    await setTimeout(Math.random() * 20 * attempt);
    return retried(work, attempt + 1);
  }
}

function sqlState(error: unknown): string | undefined {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: unknown };
  return code ?? (cause ? sqlState(cause) : undefined);
}
