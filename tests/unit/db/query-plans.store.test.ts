// What readers ask for most goes through an index on both engines: the SQL is what our functions really send.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listChangesBefore } from '#db/corrections.ts';
import { listCrisisPage } from '#db/crises.ts';
import { countFiguresOfSeries } from '#db/figure-counts.ts';
import { countFiguresBy, findPeriodOfFigures } from '#db/figure-facets.ts';
import {
  countPublicFigures,
  listPublicFigures,
  listPublicFigureWindows,
} from '#db/figure-lists.ts';
import { listFiguresById } from '#db/figures.ts';
import { listOrganizationPage } from '#db/organizations.ts';
import { listRelationsOf } from '#db/relations.ts';
import { listReportDays } from '#db/report-days.ts';
import {
  findRevision,
  findRevisionSeqAfter,
  listApprovalsAfter,
  listRevisionsAfter,
  listRevisionsOf,
  listRevisionsOfSubmission,
} from '#db/revisions.ts';
import { listSeriesPage } from '#db/series.ts';
import { countPublicSources, listPublicSourcePage, listPublicSources } from '#db/sources.ts';
import {
  countPublicStatements,
  listPublicStatementPage,
  listPublicStatements,
} from '#db/statements.ts';
import type { Reader } from '#db/store.ts';
import { listFigures } from '#lib/record/figures.ts';
import { lastPublished } from '#lib/record/known-at.ts';
import { changeSchema, walksOf } from '#tests/support/query-plans.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

const LIMIT = { limit: 100 };
const FACETS = ['basis', 'quantifier', 'organization', 'place', 'age_range'] as const;
const SERIES = { seriesId: 'PRESENT' };
const THEN = { ...SERIES, lastPublished: lastPublished('2017-09-30') };
const CRISIS = { crisisId: 'HAWIJA-2017' };
const KINDS = ['edit', 'correct', 'retract'] as const;

/** A new query of a page or an answer gets its line here. */
const ASKED: Record<string, (reader: Reader) => PromiseLike<unknown>> = {
  'the days of reports on crises that go on': (reader) =>
    listReportDays(reader, { from: '2017-01-01', to: '2017-12-31', ...LIMIT }),
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
  'a series with all that travels with its figures, as it was known on a day': () =>
    listFigures({ ...SERIES, knownAt: '2017-09-30' }),
  'how many figures of a series were known on a day': (reader) => countPublicFigures(reader, THEN),
  ...Object.fromEntries(
    ([...FACETS, 'lifecycle'] as const).map((facet) => [
      `the choices of ${facet} in a series as it was known on a day`,
      (reader: Reader) => countFiguresBy(reader, THEN, facet),
    ]),
  ),
  'words within a series': (reader) =>
    listPublicFigures(reader, { ...SERIES, words: 'displaced' }, { order: 'latest', ...LIMIT }),
  'figures by id': (reader) => listFiguresById(reader, ['F1', 'F2']),
  'the relations of figures': (reader) => listRelationsOf(reader, ['F1', 'F2', 'F3', 'F4']),
  'the statements of a document': (reader) =>
    listPublicStatements(reader, { sourceId: 'S1' }, LIMIT),
  'the newest statements': (reader) => listPublicStatements(reader, {}, LIMIT),
  'the newest statements of a crisis': (reader) => listPublicStatements(reader, CRISIS, LIMIT),
  'how many statements a crisis has': (reader) => countPublicStatements(reader, CRISIS),
  'the next page of statements': (reader) =>
    listPublicStatementPage(reader, {}, { ...LIMIT, after: ['2017-09-21', 'S1', 'T1'] }),
  'the next page of the statements of an organization': (reader) =>
    listPublicStatementPage(
      reader,
      { organizationId: 'OCHA' },
      { ...LIMIT, after: ['2017-09-21', 'S1', 'T1'] },
    ),
  'the documents of a crisis': (reader) => listPublicSources(reader, CRISIS, LIMIT),
  'the next page of crises': (reader) =>
    listCrisisPage(reader, {}, { ...LIMIT, after: ['2017-09-21', 'HAWIJA-2017'] }),
  'the next page of series': (reader) =>
    listSeriesPage(reader, {}, { ...LIMIT, after: ['HAWIJA-2017', 'fled'] }),
  'the next page of organizations': (reader) =>
    listOrganizationPage(reader, {}, { ...LIMIT, after: ['ocha'] }),
  'the latest corrections': (reader) =>
    listChangesBefore(reader, { kinds: [...KINDS], limit: 100 }),
  'earlier corrections of a crisis': (reader) =>
    listChangesBefore(reader, { kinds: [...KINDS], limit: 100, before: 9, ...CRISIS }),
  'the next changes': (reader) => listApprovalsAfter(reader, 3, 10),
  'where the changes since an instant begin': (reader) =>
    findRevisionSeqAfter(reader, new Date('2017-09-30T00:00:00Z')),
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

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await loadHawija(store);
});
afterAll(() => store.close());

describe('by an index, never through a whole table', () => {
  test.each(Object.entries(ASKED))('%s', async (_, ask) => {
    expect(await walksOf(store, ask)).toEqual([]);
  });

  test('and a query without one would be found out', async () => {
    const unindexed = (reader: Reader) => listPublicFigures(reader, { words: 'a' }, UNORDERED);
    await changeSchema(store, 'drop index figures_period');
    expect(await walksOf(store, unindexed)).not.toEqual([]);
  });
});

const UNORDERED = { order: 'oldest', ...LIMIT } as const;
