import { beforeEach, expect, test } from 'vitest';
import { listCorrections, type CorrectionFilter } from '#lib/record/corrections.ts';
import { correctHawija } from '#tests/support/corrections.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;

beforeEach(async () => {
  store = await openTestStore();
  await loadHawija(store);
});

const found = async (filter: CorrectionFilter = {}) => {
  const { changes } = await listCorrections(filter, { limit: 10 });
  return changes.map(({ now }) => `${now.changeType} ${now.entityId} ${now.revision}`);
};

const ALL = ['correct RELEASE 2', 'retract F4 2', 'correct F1 2'];

test('a record that nobody has changed has no corrections', async () => {
  expect(await found()).toEqual([]);
});

test('corrections are the latest first, without edits of words and without hidden documents', async () => {
  await correctHawija(store);
  expect(await found()).toEqual(ALL);
});

test('the corrections of a crisis are of its figures, their words and their documents', async () => {
  await correctHawija(store);
  expect(await found({ crisis: 'hawija-2017' })).toEqual(['correct RELEASE 2', 'correct F1 2']);
  expect(await found({ crisis: 'mosul' })).toEqual(['retract F4 2']);
  await expect(found({ crisis: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the first and the last day belong to a period, whole days in UTC', async () => {
  await correctHawija(store);
  expect(await found({ from: '2026-02-03', to: '2026-02-03' })).toEqual(['retract F4 2']);
  expect(await found({ from: '2026-02-04' })).toEqual(['correct RELEASE 2']);
  expect(await found({ to: '2026-02-02' })).toEqual(['correct F1 2']);
  expect(await found({ from: '2026-02-06' })).toEqual([]);
});

test('the parts of the list are the whole list', async () => {
  await correctHawija(store);
  const ids: string[] = [];
  let before: number | undefined;
  do {
    const page = await listCorrections({}, { before, limit: 1 });
    ids.push(...page.changes.map(({ now }) => now.entityId));
    before = page.next ?? undefined;
  } while (before !== undefined);
  expect(ids).toEqual(['RELEASE', 'F4', 'F1']);
});
