import type { SeriesHead } from '#lib/pages/series-heads.ts';

// A page of a crisis stays below 30 kB on a slow connection: a box weighs about as much as so many of its rows.
const ROWS_PER_PAGE = 70;
const ROWS_OF_A_BOX = 6;

export interface SeriesOnPage {
  page: number;
  pages: number;
  /** The series with a box on this page. */
  boxes: SeriesHead[];
  /** Series of one figure, which share a table on the last page. */
  singles: SeriesHead[];
  /** Every series with figures, and whether its box is on this page. */
  contents: { head: SeriesHead; isHere: boolean }[];
}

/** Which of the series of a crisis stand on a page of it, in their order. Series without figures are left out. */
export function seriesOnPage(heads: readonly SeriesHead[], page: number): SeriesOnPage {
  const pages = divided(heads.filter(({ figures }) => figures.length > 1));
  const singles = heads.filter(({ figures }) => figures.length === 1);
  const boxes = pages[page - 1] ?? [];
  return {
    page,
    pages: pages.length,
    boxes,
    singles: page === pages.length ? singles : [],
    contents: [...pages.flat(), ...singles].map((head) => ({ head, isHere: boxes.includes(head) })),
  };
}

function divided(heads: readonly SeriesHead[]): SeriesHead[][] {
  const pages: SeriesHead[][] = [[]];
  let rows = 0;
  for (const head of heads) {
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
