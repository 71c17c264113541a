import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInQuote } from '#lib/quantity/in-quote.ts';

const QUOTE = 'The 85,000 civilians still in and around Hawija, including around 40,000 children';

describe('the value in the quote', () => {
  it('is marked where it stands', () => {
    const found = findInQuote(QUOTE, 'around 40,000');
    expect(found && QUOTE.slice(found.start, found.end)).toBe('around 40,000');
  });

  it('is found whatever white space the document has', () => {
    const quote = 'plus de 85\u00a0000\n  civils';
    expect(findInQuote(quote, ' 85 000 civils ')).toEqual({ start: 8, end: 23 });
  });

  it('is not a piece of a longer number', () => {
    expect(findInQuote('85,000 people', '5,000')).toBeNull();
    expect(findInQuote('85,000 people', '85')).toBeNull();
    expect(findInQuote('٨٥٬٠٠٠', '٨٥')).toBeNull();
    expect(findInQuote('1,855 of 85 families', '85')).toEqual({ start: 9, end: 11 });
  });

  it('is found before the mark of a footnote and at the end of a sentence', () => {
    expect(findInQuote('a total of 3,064,1462 IDPs', '3,064,146')).toEqual({ start: 11, end: 20 });
    expect(findInQuote('It stood at 35. Later, 36.', '35')).toEqual({ start: 12, end: 14 });
  });

  it('is not there when it is empty or in other words', () => {
    expect(findInQuote(QUOTE, ' ')).toBeNull();
    expect(findInQuote(QUOTE, '85.000')).toBeNull();
    expect(findInQuote(QUOTE, 'some 40,000')).toBeNull();
  });

  it('gives offsets of the quote as it is', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abc.*+?($)[]\\'),
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 5 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        (before, words) => {
          const quote = [...before, ...words].join('\u00a0 ');
          const found = findInQuote(quote, words.join(' '));
          expect(found && quote.slice(found.start, found.end)).toBe(words.join('\u00a0 '));
        },
      ),
    );
  });
});
