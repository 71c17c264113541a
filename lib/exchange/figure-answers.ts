import { csvLines } from '#lib/exchange/csv.ts';
import { exportContext } from '#lib/exchange/export-context.ts';
import {
  FIGURE_COLUMN_NAMES,
  figureCells,
  figureRow,
  type Cell,
} from '#lib/exchange/figure-columns.ts';
import type { FigureQuery } from '#lib/query/figure-query.ts';
import { withQuery } from '#lib/query/query-text.ts';
import { cursorAfter, listFigures, type FigureFilter } from '#lib/record/figures.ts';
import { findHeadlinePolicy } from '#lib/record/policies.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

const ROWS_AT_A_TIME = 500;
export const LICENCE = 'CC-BY-4.0; quotations belong to their publishers';

/**
 * Every figure that the filter finds as CSV, header first, a few hundred rows at a time: the memory that it
 * takes does not grow with the record.
 */
export async function* figureCsv(filter: FigureFilter, origin: string): AsyncGenerator<string> {
  yield csvLines([FIGURE_COLUMN_NAMES]);
  let cursor: string | undefined;
  do {
    const figures = await listFigures(filter, { limit: ROWS_AT_A_TIME, cursor });
    const context = await exportContext(figures, origin);
    if (figures.length > 0) yield csvLines(figures.map((figure) => figureCells(figure, context)));
    const last = figures.length === ROWS_AT_A_TIME ? figures.at(-1) : undefined;
    cursor = last && cursorAfter(last);
  } while (cursor);
}

interface FiguresAnswer {
  data: Record<string, Cell>[];
  meta: Record<string, Cell>;
  links: Record<'self' | 'next' | 'csv' | 'html', string | null>;
}

/** One page of the figures that the query finds, as `/figures` answers it. */
export async function figuresAnswer(
  query: FigureQuery,
  filter: FigureFilter,
  origin: string,
): Promise<FiguresAnswer> {
  const found = await listFigures(filter, {
    limit: Math.min(query.limit, 9_999) + 1,
    cursor: query.cursor,
  });
  const figures = found.slice(0, query.limit);
  const last = found.length > query.limit ? figures.at(-1) : undefined;
  const policy = await findHeadlinePolicy();
  return {
    data: await rowsOf(figures, origin),
    meta: {
      count: figures.length,
      as_of: query.as_of ?? null,
      known_at: query.known_at ?? null,
      licence: LICENCE,
      policy_version: policy?.revision ?? null,
      citation: `Attest, reported figures, ${address(query, origin, {})}`,
    },
    links: {
      self: address(query, origin, {}),
      next: last ? address(query, origin, { cursor: cursorAfter(last) }) : null,
      csv: address(query, origin, { output_format: 'csv', cursor: undefined, limit: undefined }),
      html: query.crisis ? `${origin}/en/crises/${query.crisis}` : `${origin}/en`,
    },
  };
}

async function rowsOf(figures: ReportedFigure[], origin: string): Promise<Record<string, Cell>[]> {
  const rows: Record<string, Cell>[] = [];
  for (let at = 0; at < figures.length; at += ROWS_AT_A_TIME) {
    const part = figures.slice(at, at + ROWS_AT_A_TIME);
    const context = await exportContext(part, origin);
    rows.push(...part.map((figure) => figureRow(figure, context)));
  }
  return rows;
}

function address(query: FigureQuery, origin: string, change: Partial<FigureQuery>): string {
  return withQuery(`${origin}/api/v1/figures`, { ...query, ...change });
}
