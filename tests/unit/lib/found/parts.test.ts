import { describe, expect, it } from 'vitest';
import { wholeOf } from '#lib/found/parts.ts';

const QUOTE = '900 people (200 families), including 300 children and 100 women';
const at = (text: string, unit: string, partOf: number | null = null) => {
  const start = QUOTE.indexOf(text);
  return { start, end: start + text.length, unit, size: Number(text), partOf };
};

describe('a part', () => {
  it('belongs to the nearest earlier number of its unit, and so does what is listed with it', () => {
    const earlier = [at('900', 'person'), at('200', 'family')];
    expect(wholeOf(QUOTE, earlier, at('300', 'person'))).toBe(0);
    expect(wholeOf(QUOTE, [...earlier, at('300', 'person', 0)], at('100', 'person'))).toBe(0);
  });

  it('is never larger than its whole', () => {
    const earlier = [{ ...at('900', 'person'), size: 250 }];
    expect(wholeOf(QUOTE, earlier, at('300', 'person'))).toBeNull();
  });

  it('is none without a word that says so', () => {
    expect(wholeOf(QUOTE, [at('900', 'person')], at('200', 'family'))).toBeNull();
    expect(wholeOf(QUOTE, [], at('900', 'person'))).toBeNull();
  });
});
