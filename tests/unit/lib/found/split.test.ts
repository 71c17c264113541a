import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '#lib/found/split.ts';

const texts = (text: string, language = 'en') => sentencesOf(text, language).map((one) => one.text);

describe('the sentences of a text', () => {
  it('end with a full stop, a question mark or a paragraph', () => {
    expect(texts('They fled. Did they return?\n\nNobody knows.')).toEqual([
      'They fled.',
      'Did they return?',
      'Nobody knows.',
    ]);
    expect(texts('نزح المدنيون. هل عادوا؟ لا.', 'ar')).toHaveLength(3);
  });

  it('do not end after an abbreviation or with dots that leave words out', () => {
    expect(texts('Between Feb. 19 and June 19 people fled.')).toHaveLength(1);
    expect(texts('Mosul ... some 500 people fled.')).toHaveLength(1);
  });

  it('lie where they are said to lie, and leave no word out', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('en', 'ar', '', 'x_y'),
        (text, language) => {
          const sentences = sentencesOf(text, language);
          for (const { start, end, text: words } of sentences)
            expect(text.slice(start, end)).toBe(words);
          const kept = sentences.map((one) => one.text).join('');
          expect(kept.replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
        },
      ),
    );
  });
});
