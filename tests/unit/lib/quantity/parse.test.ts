import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal, parseNumber } from '#lib/quantity/parse.ts';

const number = (value: number) => ({ kind: 'number', value });

describe('a typed number', () => {
  it.each([
    ['85,000', 85_000],
    ['85 000', 85_000],
    ['85\u00a0000', 85_000],
    ['85\u202f000', 85_000],
    ['85\u2009000', 85_000],
    ["85'000", 85_000],
    ['85’000', 85_000],
    ['1.234.567', 1_234_567],
    ['1,00,000', 100_000],
    ['12,34,567', 1_234_567],
    ['1.234,5 thousand', 1_234_500],
    ['85k', 85_000],
    ['85K', 85_000],
    ['2.28 million', 2_280_000],
    ['2,6 million', 2_600_000],
    ['1.234 million', 1_234_000],
    ['1.2m', 1_200_000],
    ['0.23m', 230_000],
    ['11m', 11_000_000],
    ['٨٥٬٠٠٠', 85_000],
    ['۸۵٬۰۰۰', 85_000],
    ['٨٥،٠٠٠', 85_000],
    ['٢٫٢٨ مليون', 2_280_000],
    ['８５，０００', 85_000],
    ['one million', 1_000_000],
    ['sixty-nine', 69],
    [' 0 ', 0],
  ])('is read as it is written in its country: %s', (text, value) => {
    expect(parseNumber(text)).toEqual(number(value));
  });

  it.each([
    ['85.000', [85_000, 85]],
    ['41.774', [41_774, 41.774]],
    ['٤١.٧٧٤', [41_774, 41.774]],
  ])('is asked about when a lone dot stands before three digits: %s', (text, readings) => {
    expect(parseNumber(text)).toEqual({ kind: 'ambiguous', readings });
  });

  it.each([
    ['no number', 'many'],
    ['nothing', ''],
    ['a negative number', '-5'],
    ['a part of a person', '1.5'],
    ['a part of a person after scaling', '1.2345 thousand'],
    ['a broken grouping', '3,064,1462'],
    ['a missing separator', '1,000852'],
    ['two numbers', '70,000 to 85,000'],
    ['words around it', 'about 40,000'],
    ['a vague word', 'dozens'],
    ['a share', '10%'],
    ['more digits than a number can hold', '99999999999999999999'],
  ])('is none when it is %s', (_, text) => {
    expect(parseNumber(text)).toEqual({ kind: 'none' });
  });

  it.each(['en-GB', 'de-CH', 'fr-FR', 'ar-EG-u-nu-arab', 'fa-IR', 'en-IN', 'mr-IN'])(
    'comes back from every whole number that %s writes',
    (locale) => {
      const format = new Intl.NumberFormat(locale, { useGrouping: 'always' });
      fc.assert(
        fc.property(fc.nat({ max: 9_000_000_000 }), (value) => {
          expect(parseNumber(format.format(value))).toEqual(number(value));
        }),
      );
    },
  );

  it('is never read by floating point: hundredths of a million are whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (hundredths) => {
        const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')} million`;
        expect(parseNumber(text)).toEqual(number(hundredths * 10_000));
      }),
    );
  });

  it('never throws, and never gives a part of a person', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789.,\u00a0 kmillion-٬٫٣'), maxLength: 14 }),
        (text) => {
          const parsed = parseNumber(text);
          expect(parsed.kind !== 'number' || Number.isSafeInteger(parsed.value)).toBe(true);
        },
      ),
    );
  });
});

describe('a household size', () => {
  it.each([
    ['6', 6],
    ['5.8', 5.8],
    ['5,8', 5.8],
    ['٥٫٨', 5.8],
  ])('may have decimals: %s', (text, size) => {
    expect(parseDecimal(text)).toBe(size);
  });

  it.each(['', '0', 'six or so', '-6'])('is none when it is "%s"', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });
});
