import { afterAll, beforeAll, expect, test } from 'vitest';
import example from '#db/example/iraq-2016-2017.json' with { type: 'json' };
import { exportContext } from '#lib/exchange/export-context.ts';
import { figureRow } from '#lib/exchange/figure-columns.ts';
import { loadRecord } from '#lib/exchange/load-record.ts';
import { recordFile } from '#lib/exchange/record-file.ts';
import { listFigures } from '#lib/record/figures.ts';
import { findHeadlinePolicy } from '#lib/record/policies.ts';
import { listSeries } from '#lib/record/series.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { corroborationOf } from '#lib/series/corroboration.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addPeople } from '#tests/support/submissions.ts';

const ORIGIN = 'https://attest.example';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  const { contributor: author, reviewer, editor } = await addPeople(store);
  await loadRecord(recordFile.parse(example), { author, reviewer, editor });
});
afterAll(() => store.close());

/** The corroboration of each figure, from all figures of its series that end on its day. */
async function plainly(figures: ReportedFigure[]) {
  const units = new Map((await listSeries()).map(({ id, unit }) => [id, unit]));
  const all = await listFigures({});
  const policy = await findHeadlinePolicy();
  return figures.map((figure) => {
    const { seriesId, referencePeriodEnd } = figure;
    const own = all.filter((other) => other.seriesId === seriesId);
    const company = own.filter((other) => other.referencePeriodEnd === referencePeriodEnd);
    return corroborationOf(figure, company, {
      unit: units.get(seriesId) ?? figure.unit,
      ...(policy && { policy: policy.value }),
    });
  });
}

async function exported(figures: ReportedFigure[]) {
  const context = await exportContext(figures, ORIGIN);
  return figures.map((figure) => context.corroboration(figure));
}

test('every figure is corroborated as it is among all figures of the record', async () => {
  const figures = await listFigures({});
  const expected = await plainly(figures);
  expect(new Set(expected).size).toBeGreaterThan(2);
  expect(await exported(figures)).toEqual(expected);
});

test('a figure is corroborated by reports that the page leaves out', async () => {
  const figures = await listFigures({});
  const alone = await Promise.all(figures.map((figure) => exported([figure])));
  expect(alone.flat()).toEqual(await plainly(figures));
});

test('a page without figures has a context', async () => {
  expect(await exported([])).toEqual([]);
});

test('a row is the same on a page of one and on a page of all', async () => {
  const figures = await listFigures({});
  const among = await exportContext(figures, ORIGIN);
  for (const figure of figures) {
    const alone = await exportContext([figure], ORIGIN);
    expect(figureRow(figure, alone)).toEqual(figureRow(figure, among));
  }
});
