import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figureFilter } from '#lib/query/figure-filter.ts';
import { refuseWideSearch } from '#lib/query/word-search.ts';
import { countFigures } from '#lib/record/figures.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await loadHawija(store);
});
afterAll(() => store.close());

const search = async (query: { q?: string; series?: string }, most: number) =>
  refuseWideSearch(query, await figureFilter(query), most);

describe('words', () => {
  test('are not looked for among more figures than can be looked through, and the answer says how many', async () => {
    const count = await countFigures();
    await expect(search({ q: 'children' }, count - 1)).rejects.toMatchObject({
      code: 'INVALID',
      fields: [
        {
          field: 'q',
          problem: expect.stringContaining(
            `“children” would be looked for word by word in ${count}`,
          ),
          values: { value: 'children', count, most: count - 1 },
        },
      ],
    });
  });

  test('are looked for where the rest of the query leaves few enough', async () => {
    const count = await countFigures();
    const inSeries = await countFigures({ seriesId: 'PRESENT' });
    expect(inSeries).toBeLessThan(count);
    await expect(search({ q: 'children' }, count)).resolves.toBeUndefined();
    await expect(search({ q: 'children', series: 'PRESENT' }, inSeries)).resolves.toBeUndefined();
  });

  test('that nobody asks for limit nothing', async () => {
    await expect(search({}, 0)).resolves.toBeUndefined();
  });
});
