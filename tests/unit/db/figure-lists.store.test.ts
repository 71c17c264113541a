// How SQLite goes about the lists that pages ask for: by an index, never through all figures.
import SqliteConnection from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPostgres } from '#db/columns.ts';
import type { FigureFilter } from '#db/figure-filters.ts';
import { listPublicFigures, listPublicFigureWindows, type FigurePage } from '#db/figure-lists.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

const FIRST_PAGE: FigurePage = { order: 'oldest', limit: 100 };
const LATER: FigurePage = { ...FIRST_PAGE, after: { id: 'F1', value: '2017-09-21' } };

describe.skipIf(isPostgres)('a page of figures', () => {
  let store: TestStore;
  let connection: SqliteConnection.Database;
  beforeAll(async () => {
    store = await openTestStore();
    connection = new SqliteConnection(store.url);
  });
  afterAll(async () => {
    connection.close();
    await store.close();
  });

  const planOf = (filter: FigureFilter, page: FigurePage) => {
    return stepsOf(listPublicFigures(store.read, filter, page).toSQL());
  };
  const stepsOf = ({ sql, params }: { sql: string; params: unknown[] }) => {
    const steps = connection.prepare(`explain query plan ${sql}`).all(...params);
    return (steps as { detail: string }[]).map(({ detail }) => detail);
  };

  test.each<[string, FigureFilter, string]>([
    ['of a crisis', { crisisId: 'C' }, 'figures_series (series_id=?)'],
    ['of a series', { seriesId: 'S' }, 'figures_series (series_id=?)'],
    ['of a metric', { metric: 'killed' }, 'figures_metric (metric=?)'],
    ['of an organization', { organizationId: 'O' }, 'figures_originating'],
    ['of what an organization said', { organizationId: 'O' }, 'figures_statement (statement_id=?)'],
    ['of a publisher', { publisherId: 'O' }, 'figures_statement (statement_id=?)'],
    ['of a document', { sourceId: 'S' }, 'figures_statement (statement_id=?)'],
    ['of a statement', { statementId: 'S' }, 'figures_statement (statement_id=?)'],
    ['of a place', { locationIds: ['L'] }, 'figure_places_location (location_id=?)'],
    ['of an id', { ids: ['F'] }, 'sqlite_autoindex_figures_1 (id=?)'],
    ['of a period', { from: '2017-09-01' }, 'figures_period (reference_period_end>?)'],
  ])('%s is found by an index', (_, filter, index) => {
    const plan = planOf(filter, FIRST_PAGE);
    expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
    expect(plan.some((step) => step.includes(index))).toBe(true);
  });

  test('that are the latest of each series is found by one look into the index for each', () => {
    const plan = planOf({ seriesIds: ['S', 'T'], latestOfEach: 60 }, FIRST_PAGE);
    const looks = plan.filter((step) => step.includes('figures_series (series_id=?)'));
    expect(looks).toHaveLength(2);
    expect(plan.filter((step) => step.startsWith('SCAN') && !step.includes('latest'))).toEqual([]);
    expect(plan.some((step) => step.includes('sqlite_autoindex_figures_1 (id=?)'))).toBe(true);
  });

  test('that end on the same days is found by series and day', () => {
    const windows = { seriesIds: ['S', 'T'], endsOn: ['2017-09-21', '2017-09-22'] };
    const plan = stepsOf(listPublicFigureWindows(store.read, windows).toSQL());
    expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
    expect(
      plan.some((step) => step.includes('figures_series (series_id=? AND reference_period_end=?)')),
    ).toBe(true);
  });

  test('is read in the order of the index, without sorting all that comes after', () => {
    const ordered: [FigureFilter, FigurePage][] = [
      [{}, FIRST_PAGE],
      [{}, LATER],
      [{}, { ...LATER, order: 'latest' }],
      [{}, { order: 'recorded', limit: 100 }],
      [{ seriesId: 'S' }, FIRST_PAGE],
      [{ metric: 'killed' }, FIRST_PAGE],
    ];
    const sorting = ordered
      .flatMap(([filter, page]) => planOf(filter, page))
      .filter((step) => step.includes('TEMP B-TREE'));
    expect(sorting).toEqual([]);
  });

  test('would be found out if its index were gone', () => {
    connection.exec('drop index figures_period');
    expect(planOf({}, FIRST_PAGE)).toContain('USE TEMP B-TREE FOR ORDER BY');
  });
});
