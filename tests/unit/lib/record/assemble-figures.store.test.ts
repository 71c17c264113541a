import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { getStore, useStore, type Reader } from '#db/store.ts';
import { listFigures } from '#lib/record/figures.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { openTestStore } from '#tests/support/store.ts';

beforeEach(async () => loadHawija(await openTestStore()));

test('many figures take as many queries as a few', async () => {
  const few = await queriesOf(() => listFigures({ seriesId: 'PRESENT' }, { limit: 2 }));
  const many = await queriesOf(() => listFigures({ seriesId: 'PRESENT' }));
  expect(many).toBe(few);
});

async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  const store = getStore();
  onTestFinished(() => useStore(store));
  let queries = 0;
  const count: ProxyHandler<Reader> = {
    get(read, verb, receiver) {
      if (verb === 'select') queries += 1;
      return Reflect.get(read, verb, receiver);
    },
  };
  useStore({ ...store, read: new Proxy(store.read, count) });
  await work();
  useStore(store);
  return queries;
}
