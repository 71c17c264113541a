import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFigures } from '#lib/record/figures.ts';
import { getSeries } from '#lib/record/series.ts';
import { workedOut } from '#lib/summary/worked-out.ts';
import { openExampleStore } from '#tests/support/example-store.ts';
import type { TestStore } from '#tests/support/store.ts';

let store: TestStore;

beforeAll(async () => {
  ({ store } = await openExampleStore());
}, 60_000);
afterAll(() => store.close());

async function workedOutOf(crisis: string, slug: string, knownAt?: string) {
  const series = await getSeries(crisis, slug);
  const figures = await listFigures({ seriesId: series.id, knownAt });
  return workedOut('en', series, { figures, asked: { knownAt } });
}

describe('what is worked out from a series', () => {
  test('says that 78,000 is probably 85,000 less 7,000, also across series', async () => {
    const { checks } = await workedOutOf('hawija-2017', 'present-in-hawija');
    expect(checks.join(' ')).toMatch(
      /Probably arithmetic .*78,000 .* is 85,000 .* less more than 7,000/,
    );
  });

  test('knows nothing of an arithmetic that had not been published', async () => {
    expect(await workedOutOf('hawija-2017', 'present-in-hawija', '2017-09-25')).toMatchObject({
      checks: [],
    });
  });

  test('adds up the months of one source, and says which months nobody reported', async () => {
    const { totals } = await workedOutOf('iraq-2014-2017', 'civilians-injured-in-iraq-by-month');
    expect(totals.map(({ text }) => text)).toEqual([
      expect.stringMatching(
        /^UNAMI: 5,989 people, from 11 figures, .* Not the whole of this time: no figure describes /,
      ),
    ]);
    expect(totals[0]?.working[0]?.figureIds).toHaveLength(11);
  });

  test('adds up nothing across a break of the series', async () => {
    const series = await getSeries('iraq-2014-2017', 'civilians-injured-in-iraq-by-month');
    const figures = await listFigures({ seriesId: series.id });
    const breaks = [{ on: '2017-03-01', note: 'Without Anbar.' }];
    const { totals } = await workedOut('en', { ...series, breaks }, { figures, asked: {} });
    const added = totals.map(({ working }) => working[0]?.figureIds ?? []);
    expect(added).toHaveLength(2);
    const ends = new Map(figures.map(({ id, referencePeriodEnd }) => [id, referencePeriodEnd]));
    const isAfter = added.map(
      (ids) => new Set(ids.map((id) => (ends.get(id) ?? '') >= '2017-03-01')),
    );
    expect(isAfter.map(({ size }) => size)).toEqual([1, 1]);
    expect(added.flat()).toHaveLength(11);
  });

  test('says what each later running total adds, and never adds the totals up', async () => {
    const { totals, increments } = await workedOutOf(
      'mosul-2016-2017',
      'fled-west-mosul-since-february-2017',
    );
    expect(totals).toEqual([]);
    expect(increments.sentences.join(' ')).toContain('678,177 − 597,876: 80,301 newly reported');
    expect(increments.all).toBe(increments.sentences.length);
  });

  test('is nothing for a stock of which nothing follows', async () => {
    const found = await workedOutOf('mosul-2016-2017', 'present-in-mosul');
    expect(found.totals).toEqual([]);
    expect(found.increments).toEqual({ sentences: [], all: 0, working: [] });
  });
});
