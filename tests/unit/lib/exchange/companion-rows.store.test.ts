import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  DISAGGREGATION_HEADS,
  disaggregationRow,
  HEADLINE_HEADS,
  headlineRow,
  SOURCE_HEADS,
  sourceRow,
} from '#lib/exchange/companion-rows.ts';
import type { Cell } from '#lib/exchange/figure-columns.ts';
import { listFigures } from '#lib/record/figures.ts';
import { getCrisis } from '#lib/record/crises.ts';
import { listSeries } from '#lib/record/series.ts';
import { seriesOverview } from '#lib/summary/series-overviews.ts';
import { openExampleStore } from '#tests/support/example-store.ts';
import type { TestStore } from '#tests/support/store.ts';

let store: TestStore;
beforeAll(async () => {
  ({ store } = await openExampleStore());
});
afterAll(() => store.close());

const named = ({ heads }: { heads: string[] }, row: Cell[]) => {
  expect(row).toHaveLength(heads.length);
  return Object.fromEntries(heads.map((head, at) => [head, row[at]]));
};

async function headlineAt(slug: string, asked = {}) {
  const { id } = await getCrisis('hawija-2017');
  const series = (await listSeries(id)).find((own) => own.slug === slug);
  if (!series) throw new Error(`no series ${slug}`);
  return named(HEADLINE_HEADS, headlineRow(await seriesOverview(series, asked)));
}

describe('the headline of a series, in a row', () => {
  test('says the number with its qualifier, who chose it, and how many reports are independent', async () => {
    const row = await headlineAt('present-in-hawija');
    expect(row.figure_id).toMatch(/^[0-9A-Z]{8}$/);
    expect(row.headline).toBe('85,000');
    expect(row.reports).toBeGreaterThanOrEqual(Number(row.independent));
    expect(row).toMatchObject({ chosen_by: 'editor', note: expect.stringMatching(/./) });
    expect(row.policy_revision).toBe(1);
  });

  test('is "no figure" before anything was reported, never 0', async () => {
    const row = await headlineAt('present-in-hawija', { asOf: '2010-01-01' });
    expect(row).toMatchObject({ status: 'no_figure', figure_id: null, range: null, reports: 0 });
    expect(row.headline).not.toMatch(/\d/);
  });
});

describe('the rows beside the figures', () => {
  test('name each document with its publisher and its address', async () => {
    for (const figure of await listFigures({})) {
      const row = named(SOURCE_HEADS, sourceRow(figure));
      expect(row).toMatchObject({
        source_id: figure.source.id,
        publisher_org: figure.publisher.name,
        source_url: figure.source.url,
      });
    }
  });

  test('put every part below its total, and nothing that is no part', async () => {
    const figures = await listFigures({});
    const rows = figures.flatMap((figure) =>
      disaggregationRow(figure).map((row) => named(DISAGGREGATION_HEADS, row)),
    );
    const parts = figures.flatMap(({ id, relations }) =>
      relations
        .filter(({ type, fromId }) => type === 'subset_of' && fromId === id)
        .map(({ toId }) => `${id} of ${toId}`),
    );
    expect(parts.length).toBeGreaterThan(5);
    expect(rows.map((row) => `${row.figure_id} of ${row.parent_figure_id}`)).toEqual(parts);
    expect(new Set(rows.map((row) => row.do_not_sum))).toEqual(new Set([true]));
  });
});
