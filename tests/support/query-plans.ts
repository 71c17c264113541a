// How the engines would carry out what our functions really send them.
import SqliteConnection from 'better-sqlite3';
import { Client } from 'pg';
import { expect, vi } from 'vitest';
import { isPostgres } from '#db/columns.ts';
import type { Reader } from '#db/store.ts';
import type { TestStore } from '#tests/support/store.ts';

// Crises are few; everything else grows with what is reported.
const GROWING = 'figures|statements|sources|revisions|relations|figure_places|series|organizations';
// SQLite says USING where an index is walked in its order; PostgreSQL is told below to walk a table only if it must.
const WALKS = isPostgres
  ? new RegExp(`Seq Scan on (${GROWING})\\b`)
  : new RegExp(`^SCAN (${GROWING})(?! USING)`);

/** The steps of the plans that walk through a whole growing table, with or without an index. */
export async function walksOf(
  store: TestStore,
  ask: (reader: Reader) => PromiseLike<unknown>,
): Promise<string[]> {
  const asked = await textsOf(() => ask(store.read));
  expect(asked.length).toBeGreaterThan(0);
  const plans = await Promise.all(
    asked.map((sent) =>
      isPostgres ? planOnPostgres(store.url, sent) : planOnSqlite(store.url, sent),
    ),
  );
  return plans.flat().filter((step) => WALKS.test(step));
}

/** Changes the schema under a test. */
export async function changeSchema(store: TestStore, text: string): Promise<void> {
  if (!isPostgres) {
    const connection = new SqliteConnection(store.url);
    connection.exec(text);
    connection.close();
    return;
  }
  const client = new Client({ connectionString: store.url });
  await client.connect();
  await client.query(text);
  await client.end();
}

interface Sent {
  text: string;
  values: unknown[];
}

/** What the driver is given while the work goes on. */
async function textsOf(work: () => PromiseLike<unknown>): Promise<Sent[]> {
  return isPostgres ? sentToPostgres(work) : sentToSqlite(work);
}

async function sentToSqlite(work: () => PromiseLike<unknown>): Promise<Sent[]> {
  const spy = vi.spyOn(SqliteConnection.prototype, 'prepare');
  await work();
  const sent = spy.mock.calls.map(([text]) => ({ text, values: [] }));
  spy.mockRestore();
  return sent.filter(({ text }) => /^\(?(select|with)/i.test(text));
}

async function sentToPostgres(work: () => PromiseLike<unknown>): Promise<Sent[]> {
  const spy = vi.spyOn(Client.prototype, 'query');
  await work();
  const sent = (spy.mock.calls as unknown[][]).map(([query, values]) => ({
    text: typeof query === 'string' ? query : (query as { text: string }).text,
    values: (values as unknown[] | undefined) ?? [],
  }));
  spy.mockRestore();
  return sent.filter(({ text }) => /^\(?(select|with)/i.test(text));
}

function planOnSqlite(url: string, { text }: Sent): string[] {
  const connection = new SqliteConnection(url);
  const holes = text
    .split('?')
    .slice(1)
    .map(() => null);
  const steps = connection.prepare(`explain query plan ${text}`).all(...holes);
  connection.close();
  return (steps as { detail: string }[]).map(({ detail }) => detail);
}

async function planOnPostgres(url: string, { text, values }: Sent): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('set enable_seqscan = off');
  const { rows } = await client.query(`explain ${text}`, values);
  await client.end();
  return rows.map((row: Record<string, string>) => String(row['QUERY PLAN']));
}
