// The reported figures that lie beside the project, with what is found in their excerpts.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { foundFigures, type FoundFigure } from '#lib/found/figures.ts';

const FILE = new URL('../../../shared/data/figures.csv', import.meta.url);

export interface ReportedRow {
  id: string;
  value_text: string;
  value: string;
  low: string;
  high: string;
  quantifier: string;
  unit: string;
  subset_of_id: string;
  short_excerpt: string;
}

/** Whether the file is there: its rows stay beside the project. */
export const hasFiguresFile = existsSync(FILE);

/** The rows of the file. */
export function reportedRows(): ReportedRow[] {
  return parse(readFileSync(FILE), { columns: true, bom: true });
}

/** Whether the row belongs to the thirty per cent that nothing is tuned on. */
export function isHeldOut({ id }: ReportedRow): boolean {
  return parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 10 < 3;
}

/** Numbers of people in an excerpt that no row of the file codes, read by hand; by the row. */
export const NOT_IN_ROWS: Record<string, (number | number[])[]> = {
  'HAW-001': [40_000],
  'HAW-003': [40_000],
  'HAW-021': [100_000],
  'HAW-039': [6538],
  'HAW-040': [30_156],
  'NIN-001': [3600],
  'HAW-049': [1297],
  'MOS-009': [19_415],
  'MOS-010': [1916],
  'MOS-016': [5666],
  'MOS-017': [34_038],
  'MOS-018': [34_860],
  'MOS-022': [11_906],
  'MOS-043': [54_459],
  'MOS-050': [73_620],
  'MOS-072': [179_574],
  'MOS-073': [39_924],
  'MOS-103': [600_000],
  'MOS-118': [148_000],
  'TAL-011': [40_000],
  'DTH-020': [9, 2],
  'DTH-021': [9, 2],
  'UNA-003': [2885],
  'UNA-008': [719, 511],
  'UNA-009': [27],
  'UNA-015': [451, 250],
  'UNA-018': [541, 174],
  'UNA-022': [52],
  'UNA-036': [33],
  'UNA-039': [4781],
  'DTM-001': [543_312],
  'DTM-002': [361_839],
  'DTM-003': [528_848],
  'DTM-004': [437_405],
  'NIN-002': [4200],
  'DTM-008': [277_518],
  'DTM-009': [711_147],
  'HAW-041': [1300],
  'MOS-109': [661],
  'DTH-006': [[9000, 11_000]],
  'UNA-001': [19],
  'UNA-005': [114],
  'UNA-025': [382, 93],
  'UNA-028': [112],
  'UNA-031': [18],
  'UNA-038': [142],
  'UNA-040': [19_266, 12_388],
};

export interface Match {
  row: ReportedRow;
  found: FoundFigure[];
  /** The found figure that is the row's; undefined where it was missed. */
  hit: FoundFigure | undefined;
  isQualifierRight: boolean;
  isUnitRight: boolean;
  /** Found figures that neither this row nor another one of the same excerpt nor a reader knows. */
  surplus: FoundFigure[];
}

/** What is found in the excerpt of each row, held against the row. */
export function matchesOf(rows: readonly ReportedRow[], all: readonly ReportedRow[]): Match[] {
  return rows.map((row) => {
    const found = foundFigures(row.short_excerpt, languageOf(row.short_excerpt));
    const hit = found.find((figure) => isSame(figure, numbersOf(row)));
    const near = all.filter((other) => isNear(row, other));
    const known = [row, ...near].map(numbersOf);
    const byHand = (NOT_IN_ROWS[row.id] ?? []).map((value) => [value].flat());
    return {
      row,
      found,
      hit,
      isQualifierRight: hit !== undefined && qualifiersOf(row).includes(hit.quantifier),
      isUnitRight: hit !== undefined && UNITS[row.unit] === hit.unit,
      surplus: found.filter(
        (figure) => ![...known, ...byHand].some((numbers) => isSame(figure, numbers)),
      ),
    };
  });
}

const languageOf = (text: string) => (/[\u0600-\u06ff]/.test(text) ? 'ar' : 'en');
const isNear = (row: ReportedRow, other: ReportedRow) =>
  other.short_excerpt.includes(row.short_excerpt) ||
  row.short_excerpt.includes(other.short_excerpt);
const numbersOf = ({ value, low, high }: ReportedRow) =>
  value === '' ? [Number(low), Number(high)] : [Number(value)];

function isSame({ reportedValue, valueLow, valueHigh }: FoundFigure, numbers: number[]): boolean {
  const own = [reportedValue, valueLow, valueHigh].filter((value) => value !== null);
  return own.length === numbers.length && own.every((value, at) => value === numbers[at]);
}

const UNITS: Record<string, string> = {
  persons: 'person',
  movements: 'person',
  families: 'family',
  households: 'household',
  houses: 'dwelling',
};
/** The words of the file in those of the record; its README says that "fewer than" holds "nearly" too. */
const QUALIFIERS: Record<string, string[]> = {
  exact: ['stated'],
  around: ['approximately'],
  'more than': ['more_than'],
  'at least': ['at_least'],
  'up to': ['up_to'],
  'fewer than': ['nearly', 'less_than'],
};

// A row with two numbers is a range in the record, whichever word stands before it.
const qualifiersOf = (row: ReportedRow) =>
  numbersOf(row).length === 2 ? ['between'] : (QUALIFIERS[row.quantifier] ?? []);
