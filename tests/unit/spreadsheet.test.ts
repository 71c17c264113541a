import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvLines } from '#lib/exchange/csv.ts';
import type { Cell } from '#lib/exchange/figure-columns.ts';
import { workbook } from '#lib/exchange/workbook.ts';
import { provideLibreOffice, sheetsInLibreOffice } from '#tests/support/libreoffice.ts';

// Its installation takes about a minute on a machine that has none.
beforeAll(() => void provideLibreOffice(), 600_000);

const ATTACKS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1:A2)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '=HYPERLINK("https://attacker.example","x")',
  "=cmd|'/C calc'!A0",
  "'=1+1",
  '- “We fled at night,” she said',
];
const TEXTS = [
  ...ATTACKS,
  '85,000',
  '1E5',
  '00123',
  '2017-09-21',
  '1/2',
  'TRUE',
  'نزح ٤٠٬٠٠٠ طفل من الحويجة',
  'two\nlines, a "quotation" and a comma',
  '_x0041_ & <b>',
];
const NUMBERS = [0, 5.5, 85_000, 1_234_567, 3_064_146, 9_007_199_254_740_991];
const rows: Cell[][] = [
  ...TEXTS.map((text): Cell[] => [text, null]),
  ...NUMBERS.map((number): Cell[] => ['a number', number]),
];

async function bytesOf(parts: AsyncIterable<Uint8Array>) {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

const cellsOf = (sheet: string): string[][] =>
  parse(sheet, { relax_column_count: true, relax_quotes: true, bom: true });

describe('in a real spreadsheet program', () => {
  it('a workbook holds the same words and numbers, none evaluated and none taken for a date', async () => {
    const sheet = {
      name: 'Figures',
      heads: ['text', 'number'],
      widths: [40, 12],
      rows: async function* () {
        yield rows;
      },
    };
    const [shown = ''] = await sheetsInLibreOffice(
      'figures.xlsx',
      await bytesOf(workbook([sheet])),
    );
    const cells = cellsOf(shown);
    expect(cells[0]).toEqual(['text', 'number']);
    const texts = cells
      .slice(1, TEXTS.length + 1)
      .map(([text]) => text?.replaceAll(/\r\n?/g, '\n'));
    expect(texts).toEqual(TEXTS.map((text) => text.replaceAll('\r', '\n')));
    expect(cells.slice(TEXTS.length + 1).map(([, number]) => Number(number))).toEqual(NUMBERS);
  });

  it('a CSV holds no cell that it evaluates, and the same numbers', async () => {
    const [shown = ''] = await sheetsInLibreOffice('figures.csv', csvLines(rows));
    const cells = cellsOf(shown);
    for (const [at, text] of ATTACKS.entries()) {
      expect(cells[at]?.[0]).toBe(`'${text}`.replaceAll(/\r\n?/g, '\n'));
    }
    expect(cells.slice(TEXTS.length).map(([, number]) => Number(number))).toEqual(NUMBERS);
  });
});
