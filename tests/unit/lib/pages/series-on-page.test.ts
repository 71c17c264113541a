import { describe, expect, it } from 'vitest';
import type { SeriesHead } from '#lib/pages/series-heads.ts';
import { seriesOnPage } from '#lib/pages/series-on-page.ts';

describe('the series on a page of a crisis', () => {
  it('stand there in their order, each on one page only', () => {
    const heads = [40, 20, 3, 12, 9, 2, 30].map(withFigures);
    const pages = range(seriesOnPage(heads, 1).pages).map((page) => seriesOnPage(heads, page));
    expect(pages.flatMap(({ boxes }) => boxes)).toEqual(heads);
  });

  it('with one figure share a table on the last page', () => {
    const heads = [40, 1, 40, 1].map(withFigures);
    expect(seriesOnPage(heads, 1).singles).toEqual([]);
    expect(seriesOnPage(heads, 2).singles).toHaveLength(2);
  });

  it('are all named on each page', () => {
    const heads = [40, 40, 1].map(withFigures);
    const { contents } = seriesOnPage(heads, 2);
    expect(contents.map(({ isHere }) => isHere)).toEqual([false, true, false]);
  });

  it('take a page however many figures one of them has', () => {
    expect(seriesOnPage([withFigures(500)], 1).boxes).toHaveLength(1);
  });

  it('are left out when they have no figures', () => {
    expect(seriesOnPage([withFigures(0)], 1)).toMatchObject({ pages: 1, contents: [], boxes: [] });
  });
});

const withFigures = (count: number) => ({ figures: Array.from({ length: count }) }) as SeriesHead;
const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
