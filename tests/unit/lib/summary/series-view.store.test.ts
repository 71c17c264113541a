import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPart } from '#lib/query/part.ts';
import { getSeries } from '#lib/record/series.ts';
import { seriesAddress, seriesView } from '#lib/summary/series-view.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;

beforeAll(async () => {
  store = await openTestStore();
  await loadHawija(store);
});
afterAll(() => store.close());

async function viewOf(text: string) {
  const parameters = new URLSearchParams(text);
  const series = await getSeries('hawija-2017', 'present');
  return seriesView('en', series, { parameters, part: readPart(parameters) });
}

const ids = (figures: { id: string }[]) => figures.map(({ id }) => id);

describe('a series as an analyst asks for it', () => {
  test('is all of today where nothing is asked', async () => {
    const view = await viewOf('');
    expect(ids(view.selected.figures)).toEqual(['F1', 'F2', 'F3']);
    expect(view).toMatchObject({ marking: [], filters: [], problems: [] });
    expect(view.period).toEqual({ from: '2017-09-21', to: '2017-10-03' });
    expect(view.head.headline).toMatchObject({ figure: { id: 'F3' } });
  });

  test('has the headline of the day that is asked for, from what was published by then', async () => {
    const view = await viewOf('known_at=2017-09-30');
    expect(view.head.headline).toMatchObject({ figure: { id: 'F1' } });
    expect(view.head.headline.trace[0]?.left).toEqual(['F1']);
    expect(ids(view.selected.figures)).toEqual(['F1', 'F2']);
    expect(view.marking).toEqual(['As it could be known on 30 September 2017: not today’s view']);
  });

  test('keeps the headline of the whole series where only a part is chosen', async () => {
    const view = await viewOf('organization=irc');
    expect(view.head.headline).toMatchObject({ figure: { id: 'F3' } });
    expect(ids(view.selected.figures)).toEqual(['F1', 'F2']);
    expect(view.filters).toMatchObject([{ text: 'Source: IRC', rest: {} }]);
    expect(view.marking).toEqual(['Only a part: Source: IRC']);
  });

  test('says what of the address it did not understand, and applies the rest', async () => {
    const view = await viewOf('organization=nobody&organization=irc&from=yesterday&series=OTHER');
    expect(ids(view.selected.figures)).toEqual(['F1', 'F2']);
    expect(view.problems).toMatchObject([
      { key: 'from', value: 'yesterday' },
      {
        key: 'organization',
        value: 'nobody',
        sentence: expect.stringContaining('not in this record'),
      },
    ]);
  });

  test('is empty before its first figure was published, and no number is made up', async () => {
    const view = await viewOf('known_at=2017-01-01');
    expect(view.selected).toEqual({ figures: [], count: 0, from: 0, to: 0, pages: 0 });
    expect(view.head.headline.status).toBe('no_figure');
  });

  test('has an address of its own for each question', async () => {
    const series = await getSeries('hawija-2017', 'present');
    expect(seriesAddress('en', series, { known_at: '2017-09-30', organization: ['irc'] })).toBe(
      '/en/crises/hawija-2017/series/present?organization=irc&known_at=2017-09-30',
    );
  });
});
