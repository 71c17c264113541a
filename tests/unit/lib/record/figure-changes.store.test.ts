// What readers see of a figure after an approved change.
import { beforeEach, expect, test } from 'vitest';
import { getFigure, listFigures } from '#lib/record/figures.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { figure, location } from '#tests/support/makers.ts';
import { approveChanges } from '#tests/support/record.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;

beforeEach(async () => {
  store = await openTestStore();
  await loadHawija(store);
});

test('a figure that is no longer active keeps its address', async () => {
  const { proposed } = figure(
    'F1',
    { statementId: 'S1', seriesId: 'PRESENT', originatingOrganizationId: 'IRC' },
    { lifecycle: 'retracted', lifecycleReason: 'not theirs' },
  );
  await approveChanges(store, [
    { entityType: 'figure', id: 'F1', revision: 2, changeType: 'retract', proposed },
  ]);
  expect(await getFigure('F1')).toMatchObject({
    lifecycle: 'retracted',
    revision: 2,
    places: [],
  });
  expect(
    (await listFigures({ lifecycles: ['active'], seriesId: 'PRESENT' })).map(({ id }) => id),
  ).toEqual(['F2', 'F3']);
});

test('a figure shows its place under the new name once that is approved', async () => {
  expect((await getFigure('F1')).places[0]?.location.name).toBe('Al-Hawiga');
  const { proposed } = location('HAWIJA', { name: 'Hawija', parentId: 'KIRKUK' });
  await approveChanges(store, [
    { entityType: 'location', id: 'HAWIJA', revision: 2, changeType: 'edit', proposed },
  ]);
  expect((await getFigure('F1')).places[0]?.location.name).toBe('Hawija');
});
