import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantifier } from '#db/codes.ts';
import { formatNumber } from '#lib/quantity/numbers.ts';
import { conventionalLow, numberLock, numbersIn } from '#lib/quantity/value-text.ts';

const NOTHING = { reportedValue: null, valueLow: null, valueBest: null, valueHigh: null };
const point = (reportedValue: number, quantifier: Quantifier = 'stated') => ({
  ...NOTHING,
  reportedValue,
  quantifier,
});
const between = (valueLow: number, valueHigh: number) => ({
  ...NOTHING,
  valueLow,
  valueHigh,
  quantifier: 'between' as const,
});

describe('the numbers of a value text', () => {
  it.each([
    ['more than 12,500', [12_500]],
    ['between 70,000 and 85,000', [70_000, 85_000]],
    ['9,000-11,000', [9_000, 11_000]],
    ['70 000–85 000', [70_000, 85_000]],
    ['low 215 to high 330', [215, 330]],
    ['1.2-1.5m', [1_200_000, 1_500_000]],
    ['as many as 1.2 million to 1.5 million', [1_200_000, 1_500_000]],
    ['ten to fifteen thousand', [10_000, 15_000]],
    ['between one hundred and five hundred', [100, 500]],
    ['one hundred and five', [105]],
    ['two hundred and thirty-five thousand four hundred', [235_400]],
    ['half a million', [500_000]],
    ['two dozen', [24]],
    ['Nearly two-thirds of the more than 60,000', [60_000]],
    ['10% of 500', [500]],
    ['the 2nd of 300', [300]],
    ['تسعة آلاف', [9_000]],
    ['نحو ثلاثة الاف', [3_000]],
    ['خمسة وعشرون ألف', [25_000]],
    ['no number at all', []],
  ])('are found in “%s”', (text, values) => {
    expect(numbersIn(text).map(({ readings }) => readings[0])).toEqual(values);
  });

  it('say where they stand, in the text as it is printed', () => {
    const [first] = numbersIn('نحو ٨٥٬٠٠٠ شخص');
    expect(first).toEqual({
      text: '٨٥٬٠٠٠',
      start: 4,
      end: 10,
      readings: [85_000],
      isVague: false,
    });
  });

  it.each([
    ['dozens', 12],
    ['hundreds of people', 100],
    ['thousands', 1_000],
    ['tens of thousands', 10_000],
    ['several hundred', 100],
    ['عشرات', 10],
    ['85,000', null],
  ])('carry a lower bound by convention when they are vague: “%s”', (text, low) => {
    expect(conventionalLow(text)).toBe(low);
  });

  it('say that a broken number cannot be read', () => {
    expect(numbersIn('3,064,1462')).toMatchObject([{ text: '3,064,1462', readings: [] }]);
  });
});

describe('the number lock', () => {
  it.each([
    ['85,000', point(85_000)],
    ['some 40,000', point(40_000, 'approximately')],
    ['189.000', point(189_000)],
    ['189.000', point(189)],
    ['between 120,000 and 150,000', between(120_000, 150_000)],
    ['dozens', { ...NOTHING, quantifier: 'order_of_magnitude' as const, valueLow: 12 }],
    ['dozens', { ...NOTHING, quantifier: 'order_of_magnitude' as const }],
    ['many', { ...NOTHING, quantifier: 'not_quantified' as const }],
    ['260 (215-330)', { ...point(260), valueLow: 215, valueBest: 260, valueHigh: 330 }],
  ])('holds when “%s” writes what is stored', (text, stored) => {
    expect(numberLock(text, stored).holds).toBe(true);
  });

  it('names the stored number that the text does not write', () => {
    expect(numberLock('85,000', point(58_000))).toEqual({
      holds: false,
      notInText: [{ field: 'reportedValue', value: 58_000 }],
      notStored: ['85,000'],
    });
  });

  it('does not let one end of a range pass for the whole', () => {
    expect(numberLock('9,000-11,000', point(9_000))).toEqual({
      holds: false,
      notInText: [],
      notStored: ['11,000'],
    });
  });

  it('refuses a broken number, whatever the coder makes of it', () => {
    expect(numberLock('3,064,1462', point(3_064_146)).holds).toBe(false);
    expect(numberLock('3,064,146', point(3_064_146)).holds).toBe(true);
  });

  it('refuses a vague word as a reported value', () => {
    expect(numberLock('dozens', point(12)).holds).toBe(false);
  });

  it('holds for each number that was formatted, and for no other', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.nat(9_999_999), (written, stored) => {
        const { holds } = numberLock(`about ${formatNumber('en', written)}`, point(stored));
        expect(holds).toBe(written === stored);
      }),
    );
  });
});
