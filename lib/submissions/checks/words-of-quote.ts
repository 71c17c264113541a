import { findInQuote } from '#lib/quantity/in-quote.ts';
import type { FigureCheck } from '#lib/submissions/checks/figure-case.ts';

/** Hard error 5: the number as printed is not in the quote, white space aside. */
export const isInQuote: FigureCheck = ({ figure, statement }) => {
  if (!statement || findInQuote(statement.quote, figure.valueText)) return [];
  return [{ field: 'valueText', problem: 'notInQuote', values: { value: figure.valueText } }];
};
