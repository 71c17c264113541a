// Warnings about a figure by itself.
import type { FigureRule } from '#lib/submissions/warnings/warning.ts';

/** The day that the number describes is not in the source's words. */
export const dateInferred: FigureRule = (figure) =>
  figure.referenceBasis === 'stated' ? [] : [odd('dateInferred', figure.valueText)];

const ROUND = 100;

/** "Exact" is for what a source says it verified or counted; such numbers seldom end in two zeros. */
export const exactRound: FigureRule = ({ quantifier, reportedValue, valueText }) =>
  quantifier === 'exact' &&
  reportedValue !== null &&
  reportedValue > 0 &&
  reportedValue % ROUND === 0
    ? [odd('exactRound', valueText)]
    : [];

const odd = (kind: 'dateInferred' | 'exactRound', value: string) => ({
  kind,
  values: { value },
  figureId: null,
});
