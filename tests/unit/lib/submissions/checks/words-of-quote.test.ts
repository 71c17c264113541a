import { expect, it } from 'vitest';
import { isInQuote } from '#lib/submissions/checks/words-of-quote.ts';
import { F1, F1A, figureProblemsOf, proposed } from '#tests/support/proposals.ts';

it('refuses a number that is not in the quote', () => {
  const miscopied = proposed(F1({ valueText: '85,00' }));
  expect(figureProblemsOf(isInQuote, miscopied)).toEqual(['notInQuote']);
});

it('refuses the tail of a longer number', () => {
  expect(figureProblemsOf(isInQuote, proposed(F1({ valueText: '5,000' })))).toEqual(['notInQuote']);
});

it('accepts the words of the quote, white space aside', () => {
  expect(figureProblemsOf(isInQuote, proposed(F1(), F1A({ valueText: 'some  40,000' })))).toEqual(
    [],
  );
});
