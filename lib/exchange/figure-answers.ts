import { csvLines } from '#lib/exchange/csv.ts';
import { exportContext, type Clocks } from '#lib/exchange/export-context.ts';
import { FIGURE_COLUMN_NAMES, figureCells, HXL_TAGS } from '#lib/exchange/figure-columns.ts';
import type { Cell } from '#lib/exchange/figure-columns.ts';
import { figuresInParts } from '#lib/exchange/figure-parts.ts';
import type { FigureFilter, FigureOrder } from '#lib/record/figures.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

export const LICENCE = 'CC-BY-4.0; quotations belong to their publishers';

export interface Export {
  filter: FigureFilter;
  /** The address of this site. */
  origin: string;
  order?: FigureOrder;
  /** Whether the second row holds the hashtags of HXL. */
  hasHxl?: boolean;
}

export interface RowsOfFigures {
  figures: ReportedFigure[];
  rows: Cell[][];
}

/** The figures that the filter finds with their cells, a few hundred at a time. */
export async function* rowsOfFigures({
  filter,
  origin,
  order = 'oldest',
}: Export): AsyncGenerator<RowsOfFigures> {
  const clocks: Clocks = { asOf: filter.asOf, knownAt: filter.knownAt };
  for await (const figures of figuresInParts(filter, { order })) {
    const context = await exportContext(figures, origin, clocks);
    yield { figures, rows: figures.map((figure) => figureCells(figure, context)) };
  }
}

/**
 * Every figure that the filter finds as CSV, header first, a few hundred rows at a time: the memory that it
 * takes does not grow with the record.
 */
export function figureCsv(asked: Export): AsyncGenerator<string> {
  return csvOf(rowsOfFigures(asked), asked);
}

/** The rows as CSV below the names of the columns, read no faster than the lines are taken. */
export async function* csvOf(
  parts: AsyncIterable<Pick<RowsOfFigures, 'rows'>>,
  { hasHxl = false }: Pick<Export, 'hasHxl'>,
): AsyncGenerator<string> {
  yield csvLines([FIGURE_COLUMN_NAMES, ...(hasHxl ? [HXL_TAGS] : [])]);
  for await (const { rows } of parts) yield csvLines(rows);
}
