// The words of a value ("more than 12,500") against the numbers that are stored for it.
import type { Quantifier } from '#db/codes.ts';
import { readNumbers } from '#lib/quantity/read-numbers.ts';

export interface WrittenNumber {
  /** The characters of the text that write it, from `start` to `end`. */
  text: string;
  start: number;
  end: number;
  /** The counts that it can mean, the likelier first; empty when it cannot be read ("3,064,1462"). */
  readings: number[];
  /** "dozens": the reading is a lower bound by convention (R13). */
  isVague: boolean;
}

export interface StoredNumbers {
  reportedValue: number | null;
  valueLow: number | null;
  valueBest: number | null;
  valueHigh: number | null;
  quantifier: Quantifier;
}

const STORED = ['reportedValue', 'valueLow', 'valueBest', 'valueHigh'] as const;

export interface NumberLock {
  holds: boolean;
  /** Stored numbers that the text does not write. */
  notInText: { field: (typeof STORED)[number]; value: number }[];
  /** Numbers of the text that are stored nowhere, as they are printed. */
  notStored: string[];
}

/** Every count written in a text, in digits or small words: "between 70,000 and 85,000", "two dozen", "1.2-1.5m". */
export function numbersIn(valueText: string): WrittenNumber[] {
  return readNumbers(valueText).map(({ start, end, values, isVague }) => ({
    text: valueText.slice(start, end),
    start,
    end,
    readings: values.filter((value) => Number.isSafeInteger(value)),
    isVague,
  }));
}

/**
 * Whether the text writes exactly the stored numbers (hard error 4). An ambiguous number ("114.000") holds
 * with either reading. A vague word is only ever a lower bound and need not be stored.
 */
export function numberLock(valueText: string, stored: StoredNumbers): NumberLock {
  const written = numbersIn(valueText);
  const kept = STORED.flatMap((field) =>
    stored[field] === null ? [] : [{ field, value: stored[field] }],
  );
  const notInText = kept.filter(
    ({ field, value }) =>
      !written.some(
        ({ readings, isVague }) => readings.includes(value) && (!isVague || field === 'valueLow'),
      ),
  );
  const notStored = written
    .filter(({ isVague }) => !isVague && stored.quantifier !== 'not_quantified')
    .filter(({ readings }) => !kept.some(({ value }) => readings.includes(value)))
    .map(({ text }) => text);
  return { holds: notInText.length === 0 && notStored.length === 0, notInText, notStored };
}

/** The lower bound that the vague words of a text carry by convention: dozens 12, hundreds 100; null without any. */
export function conventionalLow(valueText: string): number | null {
  return numbersIn(valueText).find(({ isVague }) => isVague)?.readings[0] ?? null;
}
