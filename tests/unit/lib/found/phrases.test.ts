import { describe, expect, it } from 'vitest';
import { anyOf, wholeWords } from '#lib/found/phrases.ts';

const matches = (phrases: string, text: string) => wholeWords(anyOf(phrases)).exec(text)?.[0];

describe('phrases', () => {
  it('are found as whole words, the longest first', () => {
    expect(matches('more|more than', 'no more than 5')).toBe('more than');
    expect(matches('man|men', 'human women')).toBeUndefined();
    expect(matches('approx.', 'approxi')).toBeUndefined();
  });

  it('are found with either apostrophe, any white space and the rest of a word', () => {
    expect(matches("jusqu'à", 'jusqu’à')).toBe('jusqu’à');
    expect(matches('at least', 'at \n least')).toBe('at \n least');
    expect(matches('injur*', 'injuries')).toBe('injuries');
  });

  it('are found in Arabic however alef is written, with the words that are written on them', () => {
    expect(matches('أكثر من', 'واكثر من')).toBe('واكثر من');
    expect(matches('نازح*', 'النازحين')).toBe('النازحين');
  });
});
