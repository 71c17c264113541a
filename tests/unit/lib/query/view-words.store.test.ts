import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  filtersInWords,
  isTravelled,
  partMarking,
  viewMarking,
  withoutTravel,
} from '#lib/query/view-words.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;

beforeAll(async () => {
  store = await openTestStore();
  await loadHawija(store);
});
afterAll(() => store.close());

describe('a view in words', () => {
  test('says nothing of the whole of today', async () => {
    expect(await viewMarking('en', { series: 'PRESENT' })).toEqual([]);
    expect(partMarking('en', { from: 1, to: 60, count: 60 })).toEqual([]);
  });

  test('names each filter in the language, and how the address is without it', async () => {
    const query = { organization: ['irc', 'un'], metric: 'killed' as const, q: 'x' };
    expect(await filtersInWords('en', query)).toEqual([
      {
        key: 'metric',
        text: 'Metric: People killed',
        rest: { organization: ['irc', 'un'], q: 'x' },
      },
      { key: 'organization', text: 'Source: IRC', rest: { ...query, organization: ['un'] } },
      {
        key: 'organization',
        text: 'Source: United Nations',
        rest: { ...query, organization: ['irc'] },
      },
      { key: 'q', text: 'Words: x', rest: { organization: ['irc', 'un'], metric: 'killed' } },
    ]);
  });

  test('says first that it is old, then that it is a part', async () => {
    const query = { as_of: '2017-10-03', known_at: '2017-09-30', place: ['HAWIJA'] };
    expect(isTravelled(query)).toBe(true);
    expect(isTravelled(withoutTravel(query))).toBe(false);
    expect(await viewMarking('en', query)).toEqual([
      'As it could be known on 30 September 2017: not today’s view',
      'Only what describes 3 October 2017 or an earlier day',
      'Only a part: Place: Al-Hawiga',
    ]);
    expect(partMarking('en', { from: 61, to: 77, count: 77 })).toEqual([
      'Figures 61 to 77 of 77, counted from the latest',
    ]);
  });
});
