import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countFiguresBy, getFigure, listFigures } from '#lib/record/figures.ts';
import { lastPublished } from '#lib/record/known-at.ts';
import { figure, relation, source, statement } from '#tests/support/makers.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { approveChanges } from '#tests/support/record.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;
const SERIES = { seriesId: 'PRESENT', originatingOrganizationId: 'UN' };

// 90,000, corrected to 80,000 by a document of "October 2017"; 70,000, withdrawn without saying when.
beforeAll(async () => {
  store = await openTestStore();
  await loadHawija(store);
  await approveChanges(store, [
    source('FIRST', 'UN', { publishedOn: '2017-09-22' }),
    source('SECOND', 'UN', { publishedOn: '2017-10-01', publishedOnAccuracy: 'month' }),
    statement('S4', { sourceId: 'FIRST', organizationId: 'UN' }),
    statement('S5', { sourceId: 'SECOND', organizationId: 'UN' }),
    figure(
      'OLD',
      { ...SERIES, statementId: 'S4' },
      { lifecycle: 'corrected', lifecycleReason: 'Counted twice' },
    ),
    figure('NEW', { ...SERIES, statementId: 'S5' }),
    figure(
      'GONE',
      { ...SERIES, statementId: 'S4' },
      { lifecycle: 'withdrawn_by_source', lifecycleReason: 'Withdrawn' },
    ),
    relation('CORRECTION', 'NEW', 'OLD', 'corrects'),
  ]);
});
afterAll(() => store.close());

const lives = async (knownAt: string | undefined) =>
  Object.fromEntries(
    (await listFigures({ originatingIds: ['UN'], seriesId: 'PRESENT', knownAt })).map(
      ({ id, lifecycle }) => [id, lifecycle],
    ),
  );

describe('what could be known on a day', () => {
  test('is what had been published, a month only once it is over', async () => {
    expect(await lives('2017-09-21')).toEqual({});
    expect(Object.keys(await lives('2017-10-30'))).not.toContain('NEW');
    expect(Object.keys(await lives('2017-10-31'))).toContain('NEW');
  });

  test('holds a figure as active that only a later document corrected', async () => {
    expect(await lives('2017-09-30')).toEqual({ OLD: 'active', GONE: 'withdrawn_by_source' });
    expect(await lives('2017-10-31')).toMatchObject({ OLD: 'corrected', NEW: 'active' });
    expect(await lives(undefined)).toMatchObject({ OLD: 'corrected', NEW: 'active' });
    const [then] = await listFigures({ ids: ['OLD'], knownAt: '2017-09-30' });
    expect(then).toMatchObject({ lifecycleReason: null, relations: [] });
    expect((await getFigure('OLD')).lifecycleReason).toBe('Counted twice');
  });

  test('is filtered and counted by the state of that day', async () => {
    const active = { lifecycles: ['active' as const], originatingIds: ['UN'], seriesId: 'PRESENT' };
    const ids = async (knownAt?: string) =>
      (await listFigures({ ...active, knownAt })).map(({ id }) => id).toSorted();
    expect(await ids('2017-09-30')).toEqual(['OLD']);
    expect(await ids()).toEqual(['F3', 'NEW']);
    const counts = await countFiguresBy(
      { originatingIds: ['UN'], seriesId: 'PRESENT', knownAt: '2017-09-30' },
      'lifecycle',
    );
    expect(Object.fromEntries(counts)).toEqual({ active: 1, withdrawn_by_source: 1 });
  });

  test('takes the latest of a series among what was known', async () => {
    const latest = await listFigures({
      seriesIds: ['PRESENT'],
      latestOfEach: 1,
      asOf: '2017-10-02',
      knownAt: '2017-09-21',
    });
    expect(latest.map(({ id }) => id)).toEqual(['F2']);
  });

  test('counts a date of publication that is not whole from its last day on', () => {
    expect(lastPublished('2017-09-21')).toEqual({
      day: '2017-09-21',
      week: '2017-09-17',
      month: '2017-08-31',
      quarter: '2017-06-30',
      year: '2016-12-31',
      unknown: '2017-09-21',
    });
    expect(lastPublished('2017-12-31')).toMatchObject({ month: '2017-12-31', year: '2017-12-31' });
  });
});
