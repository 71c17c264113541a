import type { SeriesScope } from '#lib/query/facets.ts';
import { figureFilter } from '#lib/query/figure-filter.ts';
import type { FigureFilters } from '#lib/query/figure-query.ts';
import type { Part } from '#lib/query/part.ts';
import { countFigures, listFigures } from '#lib/record/figures.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

export interface SelectedFigures {
  /** The figures of this part, oldest first. */
  figures: ReportedFigure[];
  /** How many the query finds in all. */
  count: number;
  /** Which of them these are, counted from the latest; both 0 when there are none. */
  from: number;
  to: number;
  pages: number;
}

/**
 * The part of the figures of a query that a chart and its table show, the latest on the first page. Throws INVALID
 * when the query names what is not there.
 */
export async function selectFigures(
  query: FigureFilters,
  { page, rows }: Part,
  within: SeriesScope = {},
): Promise<SelectedFigures> {
  const filter = { ...(await figureFilter(query)), ...within };
  const offset = (page - 1) * rows;
  const [count, figures] = await Promise.all([
    countFigures(filter),
    listFigures(filter, { order: 'latest', limit: rows, offset }),
  ]);
  const isEmpty = figures.length === 0;
  return {
    figures: figures.toReversed(),
    count,
    from: isEmpty ? 0 : offset + 1,
    to: isEmpty ? 0 : offset + figures.length,
    pages: Math.ceil(count / rows),
  };
}
