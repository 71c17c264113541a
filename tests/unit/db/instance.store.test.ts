import { expect, test } from 'vitest';
import { bumpContentVersion, findContentVersion } from '#db/instance.ts';
import { openTestStore } from '#tests/support/store.ts';

test('the content version rises with what was written, and stays when that fails', async () => {
  const store = await openTestStore();
  expect(await findContentVersion(store.read)).toBe(1);
  expect(await store.transact((tx) => bumpContentVersion(tx))).toBe(2);
  const failing = store.transact(async (tx) => {
    await bumpContentVersion(tx);
    throw new Error('refused');
  });
  await expect(failing).rejects.toThrow('refused');
  expect(await findContentVersion(store.read)).toBe(2);
});
