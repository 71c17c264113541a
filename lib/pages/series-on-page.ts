import type { SeriesOverview } from '#lib/summary/series-overviews.ts';

// A page of a crisis stays below 30 kB on a slow connection: a box weighs about as much as so many of its rows.
const ROWS_PER_PAGE = 70;
const ROWS_OF_A_BOX = 6;

export interface SeriesOnPage {
  page: number;
  pages: number;
  /** The series with a box on this page. */
  boxes: SeriesOverview[];
  /** Every series with figures, and whether its box is on this page. */
  contents: { head: SeriesOverview; isHere: boolean }[];
}

/** Which of the series of a crisis stand on a page of it, in their order. Series without figures are left out. */
export function seriesOnPage(all: readonly SeriesOverview[], page: number): SeriesOnPage {
  const pages = divided(all.filter(({ figures }) => figures.length > 0));
  const boxes = pages[page - 1] ?? [];
  return {
    page,
    pages: pages.length,
    boxes,
    contents: pages.flat().map((head) => ({ head, isHere: boxes.includes(head) })),
  };
}

function divided(all: readonly SeriesOverview[]): SeriesOverview[][] {
  const pages: SeriesOverview[][] = [[]];
  let rows = 0;
  for (const head of all) {
    const own = head.figures.length + ROWS_OF_A_BOX;
    if (rows > 0 && rows + own > ROWS_PER_PAGE) {
      pages.push([]);
      rows = 0;
    }
    pages.at(-1)?.push(head);
    rows += own;
  }
  return pages;
}
