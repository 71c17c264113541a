import { FORWARD_BASES } from '#db/codes.ts';
import { firstPossibleDay, lastPossibleDay } from '#lib/dates/partial-dates.ts';
import type { FigureCheck } from '#lib/submissions/checks/figure-case.ts';

/**
 * Hard error 8: an observed figure describes days after its document was published; only projected and planning
 * figures look forward. (That no document is from the future, its schema says.)
 */
export const looksBack: FigureCheck = ({ figure, source }) => {
  if (!source || FORWARD_BASES.includes(figure.basis)) return [];
  const { referencePeriodEnd: end, referencePeriodEndAccuracy: accuracy } = figure;
  const { publishedOn: published, publishedOnAccuracy } = source;
  if (firstPossibleDay(end, accuracy) <= lastPossibleDay(published, publishedOnAccuracy)) return [];
  return [
    { field: 'referencePeriodEnd', problem: 'afterPublished', values: { value: end, published } },
  ];
};
