import { csvLines } from '#lib/exchange/csv.ts';
import { exportContext } from '#lib/exchange/export-context.ts';
import { FIGURE_COLUMN_NAMES, figureCells } from '#lib/exchange/figure-columns.ts';
import { figuresInParts } from '#lib/exchange/figure-parts.ts';
import type { FigureFilter, FigureOrder } from '#lib/record/figures.ts';

export const LICENCE = 'CC-BY-4.0; quotations belong to their publishers';

/**
 * Every figure that the filter finds as CSV, header first, a few hundred rows at a time: the memory that it
 * takes does not grow with the record.
 */
export async function* figureCsv(
  filter: FigureFilter,
  origin: string,
  order: FigureOrder = 'oldest',
): AsyncGenerator<string> {
  yield csvLines([FIGURE_COLUMN_NAMES]);
  for await (const figures of figuresInParts(filter, { order })) {
    const context = await exportContext(figures, origin, filter.knownAt);
    yield csvLines(figures.map((figure) => figureCells(figure, context)));
  }
}
