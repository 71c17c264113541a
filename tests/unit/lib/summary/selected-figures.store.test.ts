import { afterAll, beforeAll, expect, test } from 'vitest';
import { selectFigures } from '#lib/summary/selected-figures.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;

beforeAll(async () => {
  store = await openTestStore();
  await loadHawija(store);
});
afterAll(() => store.close());

test('the parts of a selection hold each figure once, the latest first and each part oldest first', async () => {
  const parts = await Promise.all(
    [1, 2, 3].map((page) => selectFigures({ crisis: 'hawija-2017' }, { page, rows: 2 })),
  );
  expect(parts.map(({ figures }) => figures.map(({ id }) => id))).toEqual([
    ['F2', 'F3'],
    ['F1'],
    [],
  ]);
  expect(parts.map(({ from, to, count, pages }) => [from, to, count, pages])).toEqual([
    [1, 2, 3, 2],
    [3, 3, 3, 2],
    [0, 0, 3, 2],
  ]);
});
