// What readers ask for most goes through an index on both engines: the SQL is what our functions really send.
import SqliteConnection from 'better-sqlite3';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isPostgres } from '#db/columns.ts';
import { countFiguresOfSeries } from '#db/figure-counts.ts';
import { countFiguresBy, findPeriodOfFigures } from '#db/figure-facets.ts';
import {
  countPublicFigures,
  listPublicFigures,
  listPublicFigureWindows,
} from '#db/figure-lists.ts';
import { listFiguresById } from '#db/figures.ts';
import { listRelationsOf } from '#db/relations.ts';
import {
  findRevision,
  listRevisionsAfter,
  listRevisionsOf,
  listRevisionsOfSubmission,
} from '#db/revisions.ts';
import { countPublicSources, listPublicSourcePage, listPublicSources } from '#db/sources.ts';
import { listPublicStatements } from '#db/statements.ts';
import type { Reader } from '#db/store.ts';
import { listFigures } from '#lib/record/figures.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

const LIMIT = { limit: 100 };
const FACETS = ['basis', 'quantifier', 'organization', 'place', 'age_range'] as const;
const SERIES = { seriesId: 'PRESENT' };

/** A new query of a page or an answer gets its line here. */
const ASKED: Record<string, (reader: Reader) => PromiseLike<unknown>> = {
  'a series with all that travels with its figures': () => listFigures(SERIES),
  'a page of all figures': (reader) => listPublicFigures(reader, {}, { order: 'oldest', ...LIMIT }),
  'the next page of all figures': (reader) =>
    listPublicFigures(
      reader,
      {},
      { order: 'oldest', ...LIMIT, after: { id: 'F1', value: '2017-09-21' } },
    ),
  'the figures recorded last': (reader) =>
    listPublicFigures(reader, {}, { order: 'recorded', ...LIMIT }),
  'the latest of each series': (reader) =>
    listPublicFigures(
      reader,
      { seriesIds: ['PRESENT', 'FLED'], latestOfEach: 60 },
      { order: 'oldest', ...LIMIT },
    ),
  'what else is of the days of a page': (reader) =>
    listPublicFigureWindows(reader, { seriesIds: ['PRESENT'], endsOn: ['2017-09-21'] }),
  'how many figures a series has': (reader) => countPublicFigures(reader, SERIES),
  'how many figures each series has': (reader) => countFiguresOfSeries(reader, ['PRESENT']),
  'the days that a series covers': (reader) => findPeriodOfFigures(reader, SERIES),
  ...Object.fromEntries(
    FACETS.map((facet) => [
      `the choices of ${facet} in a series`,
      (reader: Reader) => countFiguresBy(reader, SERIES, facet),
    ]),
  ),
  'figures by id': (reader) => listFiguresById(reader, ['F1', 'F2']),
  'the relations of figures': (reader) => listRelationsOf(reader, ['F1', 'F2']),
  'the statements of a document': (reader) =>
    listPublicStatements(reader, { sourceId: 'S1' }, LIMIT),
  'a page of documents': (reader) => listPublicSources(reader, {}, LIMIT),
  'the next page of documents': (reader) =>
    listPublicSourcePage(reader, {}, { ...LIMIT, after: ['2017-09-21', 'S1'] }),
  'how many documents there are': (reader) => countPublicSources(reader),
  'a part of the chain': (reader) => listRevisionsAfter(reader, 3, 10),
  'the revisions of a figure': (reader) =>
    listRevisionsOf(reader, { entityType: 'figure', entityId: 'F1' }),
  'one revision of a figure': (reader) =>
    findRevision(reader, { entityType: 'figure', entityId: 'F1', revision: 1 }),
  'what a submission brought': (reader) => listRevisionsOfSubmission(reader, 'submission-0'),
};

const GROWING = 'figures|statements|sources|revisions|relations|figure_places';
// SQLite says USING where an index is walked in its order; PostgreSQL is told below to walk a table only if it must.
const WALKS = isPostgres
  ? new RegExp(`Seq Scan on (${GROWING})\\b`)
  : new RegExp(`^SCAN (${GROWING})(?! USING)`);

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await loadHawija(store);
});
afterAll(() => store.close());

describe('by an index, never through a whole table', () => {
  test.each(Object.entries(ASKED))('%s', async (_, ask) => {
    expect(await walksOf(ask)).toEqual([]);
  });

  test('and a query without one would be found out', async () => {
    const unindexed = (reader: Reader) => listPublicFigures(reader, { words: 'a' }, UNORDERED);
    await changeSchema('drop index figures_period');
    expect(await walksOf(unindexed)).not.toEqual([]);
  });
});

const UNORDERED = { order: 'oldest', ...LIMIT } as const;

async function changeSchema(text: string): Promise<void> {
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

async function walksOf(ask: (reader: Reader) => PromiseLike<unknown>): Promise<string[]> {
  const asked = await textsOf(() => ask(store.read));
  expect(asked.length).toBeGreaterThan(0);
  const plans = await Promise.all(
    asked.map((sent) => (isPostgres ? planOnPostgres(sent) : planOnSqlite(sent))),
  );
  return plans.flat().filter((step) => WALKS.test(step));
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

function planOnSqlite({ text }: Sent): string[] {
  const connection = new SqliteConnection(store.url);
  const holes = text
    .split('?')
    .slice(1)
    .map(() => null);
  const steps = connection.prepare(`explain query plan ${text}`).all(...holes);
  connection.close();
  return (steps as { detail: string }[]).map(({ detail }) => detail);
}

async function planOnPostgres({ text, values }: Sent): Promise<string[]> {
  const client = new Client({ connectionString: store.url });
  await client.connect();
  await client.query('set enable_seqscan = off');
  const { rows } = await client.query(`explain ${text}`, values);
  await client.end();
  return rows.map((row: Record<string, string>) => String(row['QUERY PLAN']));
}
