import type { Cell } from '#lib/exchange/figure-columns.ts';
import { cellText } from '#lib/exchange/xml.ts';

export interface Sheet {
  name: string;
  /** The width of each column, in characters. */
  widths: readonly number[];
  /** The heads of the columns, which stay in sight; none for a sheet of prose. */
  heads: readonly string[];
  /** The rows below, a few at a time. */
  rows: () => AsyncIterable<readonly (readonly Cell[])[]>;
}

/** What a cell of a spreadsheet holds at most; a program repairs a file with a longer one, and may drop it. */
export const LONGEST_CELL = 32_767;
const CUT = ' [cut: whole in the CSV]';

/** The sheet as the XML of one worksheet, row by row. */
export async function* sheetXml({ heads, widths, rows }: Sheet): AsyncGenerator<string> {
  yield '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
  if (heads.length > 0) {
    yield (
      '<sheetViews><sheetView workbookViewId="0">' +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
      '</sheetView></sheetViews>'
    );
  }
  yield `<cols>${widths.map(columnXml).join('')}</cols><sheetData>`;
  let at = 0;
  if (heads.length > 0) yield row(heads, (at += 1), 2);
  for await (const part of rows()) yield part.map((cells) => row(cells, (at += 1), 1)).join('');
  yield '</sheetData></worksheet>';
}

const columnXml = (width: number, at: number) =>
  `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;

const row = (cells: readonly Cell[], at: number, style: number) =>
  `<row r="${at}">${cells.map((cell, place) => cellXml(cell, `${letters(place)}${at}`, style)).join('')}</row>`;

function cellXml(cell: Cell, at: string, style: number): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const text = `<t xml:space="preserve">${cellText(cut(cell))}</t>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is>${text}</is></c>`;
}

const cut = (text: string) =>
  text.length <= LONGEST_CELL ? text : text.slice(0, LONGEST_CELL - CUT.length) + CUT;

/** A, B, … Z, AA: how a spreadsheet names the column at this place, counted from 0. */
export function letters(column: number): string {
  const before = column < 26 ? '' : letters(Math.floor(column / 26) - 1);
  return before + String.fromCharCode(65 + (column % 26));
}
