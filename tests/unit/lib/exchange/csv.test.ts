import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLines, unguarded } from '#lib/exchange/csv.ts';

const signs = fc.constantFrom("'", '=', '-', '＋', '\t', '\r', '\n', '"', ',');
const anyCell = fc
  .tuple(fc.array(signs, { maxLength: 3 }), fc.string({ unit: 'grapheme' }))
  .map(([before, text]) => before.join('') + text);

describe('a CSV line', () => {
  it.each(['=1+1', '+1', '-1', '@sum', '\tx', '\rx', '＝1+1', '＋1', '－1', '＠x', '\nx', "'=1"])(
    'holds no cell that a spreadsheet would evaluate: %j',
    (text) => {
      expect(parse(csvLines([[text]]))).toEqual([[`'${text}`]]);
    },
  );

  it('keeps numbers bare, whatever their sign, and null empty', () => {
    expect(csvLines([[-5, 85000, 0, null, true]])).toBe('-5,85000,0,,true\r\n');
  });

  it('says what it was given, whatever quotes, commas and line breaks the quote holds', () => {
    fc.assert(
      fc.property(fc.array(anyCell, { minLength: 2, maxLength: 6 }), (cells) => {
        const back = parse(csvLines([cells]), { relax_column_count: true })[0] ?? [];
        expect(back.map(unguarded)).toEqual(cells);
      }),
    );
  });
});
