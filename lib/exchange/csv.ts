import { stringify } from 'csv-stringify/sync';
import type { Cell } from '#lib/exchange/figure-columns.ts';

// What a spreadsheet would take for a formula: OWASP's list and the full-width twins of its signs. Apostrophes
// before it count as well: each guarded text has one more than the record, so that a reader can take it off again.
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/**
 * Lines of RFC 4180 CSV, each ended by CR LF. Text that a spreadsheet would evaluate gets a leading
 * apostrophe; numbers stay bare; null is an empty cell.
 */
export function csvLines(rows: Cell[][]): string {
  return stringify(
    rows.map((row) => row.map(guarded)),
    {
      record_delimiter: '\r\n',
      // The writer quotes for the delimiter that it uses; readers break lines at a lone CR or LF as well.
      quoted_match: /[\r\n]/,
      cast: { boolean: (value) => String(value) },
    },
  );
}

/** The text as it is in the record: without the apostrophe that guards a cell of the CSV. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

function guarded(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}
