// A stock that is exactly an earlier one less or plus a movement: probably computed, not counted.
import { likelyArithmetic } from '#lib/series/likely-arithmetic.ts';
import { said } from '#lib/submissions/warnings/same-window.ts';
import type { FigureRule } from '#lib/submissions/warnings/warning.ts';

/** 78,000 = 85,000 − 7,000, where the record does not say so yet. */
export const arithmetic: FigureRule = (figure, recorded) =>
  figure.measureType !== 'stock'
    ? []
    : likelyArithmetic([...recorded, figure])
        .filter((found) => found.figure.id === figure.id && !found.isRecorded)
        .map(({ stock, change, operation }) => ({
          kind: 'arithmetic' as const,
          values: {
            own: figure.valueText,
            ...said(stock),
            operation,
            change: said(change).other,
            changeWho: said(change).who,
          },
          figureId: stock.id,
        }));
