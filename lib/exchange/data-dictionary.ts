import { emptyMeaning, unitOfColumn } from '#lib/exchange/column-notes.ts';
import { csvLines } from '#lib/exchange/csv.ts';
import { FIGURE_COLUMNS, type Column } from '#lib/exchange/figure-columns.ts';
import type { Locale, Messages } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

export interface DictionaryEntry {
  column: string;
  meaning: string;
  type: string;
  /** Empty for a column that counts nothing, that has no closed list, that HXL has no word for. */
  unit: string;
  codes: string;
  hxl: string;
  empty: string;
}

export const DICTIONARY_KEYS = [
  'column',
  'meaning',
  'type',
  'unit',
  'codes',
  'hxl',
  'empty',
] as const satisfies (keyof DictionaryEntry)[];

/** Every column of a figure in words, from the table that the files are written by. */
export function dataDictionary(locale: Locale): DictionaryEntry[] {
  const t = translate(locale, 'exports');
  return FIGURE_COLUMNS.map(({ name, type, codes = [], hxl = '' }) => {
    const unit = unitOfColumn(name);
    return {
      column: name,
      meaning: meaningOf(locale, name),
      type: t(`types.${type}`),
      unit: unit ? t(unit) : '',
      codes: codes.join(' '),
      hxl,
      empty: t(`empty.${emptyMeaning(name)}`),
    };
  });
}

/** What the column says, in one line; a column without words throws. */
export function meaningOf(locale: Locale, name: Column['name']): string {
  return translate(locale, 'exports')(`columns.${name as keyof Messages['exports']['columns']}`);
}

/** The dictionary as CSV, in English as the columns are. */
export function dictionaryCsv(): string {
  const rows = dataDictionary('en').map((entry) => DICTIONARY_KEYS.map((key) => entry[key]));
  return csvLines([[...DICTIONARY_KEYS], ...rows]);
}
