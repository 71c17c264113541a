import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  cursorAfter,
  listFigures,
  type FigureFilter,
  type FigureOrder,
} from '#lib/record/figures.ts';
import type { FigureQuery } from '#lib/query/figure-query.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

/** So many figures are read and written at a time. */
export const FIGURES_AT_A_TIME = 500;

const ORDERS: Record<FigureQuery['sort'], FigureOrder> = {
  reference_period_end: 'oldest',
  '-reference_period_end': 'latest',
  '-recorded_at': 'recorded',
};

/** The order that a query asks for. */
export function orderOf({ sort }: Pick<FigureQuery, 'sort'>): FigureOrder {
  return ORDERS[sort];
}

/**
 * Every figure that the filter finds, or so many of them, a few hundred at a time: the memory that it takes does
 * not grow with the record. Throws INVALID when the cursor is none.
 */
export async function* figuresInParts(
  filter: FigureFilter,
  { order = 'oldest', cursor, most = Infinity }: PartsOptions = {},
): AsyncGenerator<ReportedFigure[]> {
  let after = cursor;
  for (let left = most; left > 0; left -= FIGURES_AT_A_TIME) {
    const limit = Math.min(FIGURES_AT_A_TIME, left);
    const figures = await listFigures(filter, { limit, order, cursor: after });
    if (figures.length > 0) yield figures;
    const last = figures.length === limit ? figures.at(-1) : undefined;
    if (!last) return;
    // The embedded database answers at once: without a pause nobody else would be served until the end, and the
    // memory of statements that are done with, which is freed between turns, would pile up.
    await nextTurn();
    after = cursorAfter(last, order);
  }
}

interface PartsOptions {
  order?: FigureOrder;
  cursor?: string | undefined;
  most?: number;
}
