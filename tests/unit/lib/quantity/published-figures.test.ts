// Values as humanitarian documents on Iraq in 2016 and 2017 print them, with the numbers that readers took from them.
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { numberLock, numbersIn } from '#lib/quantity/value-text.ts';

const PUBLISHED: [valueText: string, values: number[]][] = [
  ['85,000', [85_000]],
  ['around 40,000', [40_000]],
  ['some 40,000', [40_000]],
  ['Over 100,000', [100_000]],
  ['An estimated 85,000', [85_000]],
  ['over 350', [350]],
  ['up to 35,520', [35_520]],
  ['could be as high as 78,000', [78_000]],
  ['11m', [11_000_000]],
  ['6.2m', [6_200_000]],
  ['0.23m', [230_000]],
  ['33,060', [33_060]],
  ['more than 12,500', [12_500]],
  ['some 12,500', [12_500]],
  ['101,000', [101_000]],
  ['at least 114,000', [114_000]],
  ['2.3 million', [2_300_000]],
  ['1,021,212', [1_021_212]],
  ['At least 2,521', [2_521]],
  ['close to 1,000', [1_000]],
  ['Almost 8,000', [8_000]],
  ['nearly 3,000', [3_000]],
  ['14', [14]],
  ['At least 58', [58]],
  ['now tops 56,400', [56_400]],
  ['11,906', [11_906]],
  ['as high as 1.5 million', [1_500_000]],
  ['About 550,000', [550_000]],
  ['some 1.34 million', [1_340_000]],
  ['1,077,444', [1_077_444]],
  ['2,031', [2_031]],
  ['1 million', [1_000_000]],
  ['1.2-1.5m', [1_200_000, 1_500_000]],
  ['more than 1.2 million', [1_200_000]],
  ['as many as 1.2 million to 1.5 million', [1_200_000, 1_500_000]],
  ['up to one million', [1_000_000]],
  ['As many as one million', [1_000_000]],
  ['973', [973]],
  ['as many as 750,000', [750_000]],
  ['189.000', [189_000]],
  ['between 120,000 and 150,000', [120_000, 150_000]],
  ['almost one million', [1_000_000]],
  ['Almost 1 million', [1_000_000]],
  ['5.3 million', [5_300_000]],
  ['تسعة آلاف', [9_000]],
  ['نحو ثلاثة الاف', [3_000]],
  ['more than 181 thousand', [181_000]],
  ['an estimated 10,000 to 15,000', [10_000, 15_000]],
  ['almost 19,000', [19_000]],
  ['Between 9,000 and 11,000', [9_000, 11_000]],
  ['may have killed 5,805', [5_805]],
  ['Up to 5805', [5_805]],
  ['as many as 1,200', [1_200]],
  ['between 6 and 18', [6, 18]],
  ['Sixty-nine', [69]],
  ['over 12 318', [12_318]],
  ['2479', [2_479]],
  ['More than 18 497', [18_497]],
  ['12 666', [12_666]],
  ['3,259,872', [3_259_872]],
  ['Close to 8,200', [8_200]],
  ['2,6 million', [2_600_000]],
  ['1,665,108', [1_665_108]],
  ['almost 660,000', [660_000]],
];
// A footnote digit is glued to the number: no reading is right, so the value has to be taken without it.
const BROKEN = ['3,064,1462'];
const FILE = new URL('../../../../../shared/data/figures.csv', import.meta.url);

interface Row {
  value_text: string;
  value: string;
  low: string;
  high: string;
}

const valuesOf = (valueText: string) => numbersIn(valueText).map(({ readings }) => readings[0]);

describe('a published value', () => {
  it.each(PUBLISHED)('“%s” is read as %j', (valueText, values) => {
    expect(valuesOf(valueText)).toEqual(values);
    const [low = null, high] = values;
    const stored =
      high === undefined
        ? { quantifier: 'stated' as const, reportedValue: low, valueLow: null, valueHigh: null }
        : { quantifier: 'between' as const, reportedValue: null, valueLow: low, valueHigh: high };
    expect(numberLock(valueText, { ...stored, valueBest: null }).holds).toBe(true);
  });

  it.skipIf(!existsSync(FILE))(
    'is read as it was coded, in each row of figures.csv (skipped where that file is not beside the project)',
    () => {
      const rows: Row[] = parse(readFileSync(FILE), { columns: true, bom: true });
      const wrong = rows
        .filter(({ value_text: text }) => !BROKEN.includes(text))
        .map(({ value_text: text, value, low, high }) => ({
          text,
          read: valuesOf(text),
          coded: value === '' ? [Number(low), Number(high)] : [Number(value)],
        }))
        .filter(({ read, coded }) => JSON.stringify(read) !== JSON.stringify(coded));
      expect(rows.length).toBeGreaterThan(300);
      expect(wrong).toEqual([]);
    },
  );

  it.each(BROKEN)('“%s” is not read at all', (valueText) => {
    expect(valuesOf(valueText)).toEqual([undefined]);
  });
});
