import { afterEach, expect, test, vi } from 'vitest';
import { entityTag, isKnown } from '#lib/exchange/entity-tag.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { organization } from '#tests/support/makers.ts';
import { approveChanges } from '#tests/support/record.ts';
import { openTestStore } from '#tests/support/store.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('a tag changes with the address, the record and the day, and with nothing else', async () => {
  const store = await openTestStore();
  await loadHawija(store);
  const first = await entityTag('/figures?limit=1');
  expect(first).toMatch(/^"[\w-]{22}"$/);
  expect(await entityTag('/figures?limit=1')).toBe(first);
  expect(await entityTag('/figures?limit=2')).not.toBe(first);
  await approveChanges(store, [organization('WHO')]);
  const second = await entityTag('/figures?limit=1');
  expect(second).not.toBe(first);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
  expect(await entityTag('/figures?limit=1')).not.toBe(second);
});

test('is known when it is among the tags of a reader, also when a cache has weakened it', () => {
  expect(isKnown('"a"', '"b", W/"a"')).toBe(true);
  expect(isKnown('"a"', '*')).toBe(true);
  expect(isKnown('"a"', '"b"')).toBe(false);
  expect(isKnown('"a"', null)).toBe(false);
});
