import { beforeEach, expect, test } from 'vitest';
import { getFigure } from '#lib/record/figures.ts';
import { figureInSeries } from '#lib/summary/figure-in-series.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { openTestStore } from '#tests/support/store.ts';

beforeEach(async () => {
  await loadHawija(await openTestStore());
});

test('a figure is read with the head of its series and the reports of its own day', async () => {
  const standing = await figureInSeries(await getFigure('F1'));
  expect(standing).toMatchObject({
    head: { headline: { figure: { id: 'F3' } } },
    window: { reports: [{ id: 'F1' }], corroboration: 'single_source' },
    keptOut: null,
  });
});

test('a part says whose part it is', async () => {
  const standing = await figureInSeries(await getFigure('F2'));
  expect(standing).toMatchObject({ window: null, keptOut: { reason: 'subset', otherId: 'F1' } });
});
