import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { facetsOf } from '#lib/query/facets.ts';
import { figureFilter } from '#lib/query/figure-filter.ts';
import type { FigureFilters } from '#lib/query/figure-query.ts';
import { countFigures } from '#lib/record/figures.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;

beforeAll(async () => {
  store = await openTestStore();
  await loadHawija(store);
});
afterAll(() => store.close());

describe('the choices beside a chart', () => {
  test.each<[string, FigureFilters]>([
    ['nothing chosen', { series: 'PRESENT' }],
    ['a source chosen', { series: 'PRESENT', organization: ['irc'] }],
    ['a source and a day of publication', { organization: ['un'], known_at: '2017-10-03' }],
    ['a choice that finds nothing', { series: 'PRESENT', basis: ['planning'] }],
  ])('each find as many figures as is said, with %s', async (_, query) => {
    const facets = await facetsOf('en', query);
    expect(facets.length).toBeGreaterThan(0);
    for (const { key, choices } of facets) {
      for (const { value, count } of choices) {
        const chosen = { ...query, [key]: [value] };
        expect({ key, value, count: await countFigures(await figureFilter(chosen)) }).toEqual({
          key,
          value,
          count,
        });
      }
    }
  });

  test('are named in words, the most frequent first', async () => {
    const facets = await facetsOf('en', { series: 'PRESENT' });
    expect(facets.find(({ key }) => key === 'organization')?.choices).toEqual([
      { value: 'irc', label: 'IRC', count: 2, isChosen: false },
      { value: 'un', label: 'United Nations', count: 1, isChosen: false },
    ]);
  });

  test('leave out what divides nothing, but never what is chosen', async () => {
    const keys = async (query: FigureFilters) =>
      (await facetsOf('en', query)).map(({ key }) => key);
    expect(await keys({ series: 'PRESENT' })).not.toContain('basis');
    expect(await keys({ series: 'PRESENT', basis: ['planning'] })).toContain('basis');
  });
});

describe('a query that names what is not there', () => {
  test.each<[keyof FigureFilters, FigureFilters]>([
    ['organization', { organization: ['irc', 'nobody'] }],
    ['series', { series: 'NONE' }],
    ['crisis', { crisis: 'none' }],
    ['place', { place: ['ATLANTIS'] }],
    ['admin2_code', { admin2_code: 'IQG13' }],
  ])('is refused with the name of %s', async (field, query) => {
    await expect(figureFilter(query)).rejects.toMatchObject({
      code: 'INVALID',
      fields: [{ field }],
    });
  });

  test('a code of a division finds what lies in it', async () => {
    const found = async (query: FigureFilters) => countFigures(await figureFilter(query));
    expect(await found({ admin2_code: 'IQG13Q01' })).toBe(2);
    expect(await found({ location_code: 'IRQ', place: ['CAMP'] })).toBe(1);
  });
});
