import { REDACTION_MARK } from '#db/redaction-mark.ts';
import { findInQuote } from '#lib/quantity/in-quote.ts';
import type { FigureCheck } from '#lib/submissions/checks/figure-case.ts';

/**
 * Hard error 5: the number as printed is not in the quote, white space aside. A recorded figure keeps its number when
 * a redaction takes words out of the quote.
 */
export const isInQuote: FigureCheck = ({ id, figure, statement }, { current }) => {
  if (!statement || findInQuote(statement.quote, figure.valueText)) return [];
  const recorded = current.figure.get(id);
  const isKept =
    recorded?.valueText === figure.valueText && recorded.statementId === figure.statementId;
  if (isKept && statement.quote.includes(REDACTION_MARK)) return [];
  return [{ field: 'valueText', problem: 'notInQuote', values: { value: figure.valueText } }];
};
