import { describe, expect, it } from 'vitest';
import { seriesOnPage } from '#lib/pages/series-on-page.ts';
import type { SeriesOverview } from '#lib/summary/series-overviews.ts';

describe('the series on a page of a crisis', () => {
  it('stand there in their order, each on one page only', () => {
    const heads = [40, 20, 3, 12, 9, 2, 30].map(withFigures);
    const pages = range(seriesOnPage(heads, 1).pages).map((page) => seriesOnPage(heads, page));
    expect(pages.flatMap(({ boxes }) => boxes)).toEqual(heads);
  });

  it('are all named on each page', () => {
    const heads = [40, 40, 1].map(withFigures);
    const { contents } = seriesOnPage(heads, 2);
    expect(contents.map(({ isHere }) => isHere)).toEqual([false, true, true]);
  });

  it('take a page however many figures one of them has', () => {
    expect(seriesOnPage([withFigures(500)], 1).boxes).toHaveLength(1);
  });

  it('are left out when they have no figures', () => {
    expect(seriesOnPage([withFigures(0)], 1)).toMatchObject({ pages: 1, contents: [], boxes: [] });
  });
});

const withFigures = (count: number) =>
  ({ figures: Array.from({ length: count }) }) as SeriesOverview;
const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
