// A reported quantity in words, the qualifier always with it.
import type { Unit } from '#db/codes.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { personsOf, type Quantity } from '#lib/quantity/bounds.ts';
import { compactNumber, formatNumber, rangeWords } from '#lib/quantity/numbers.ts';
import { wordingOf, type Wording } from '#lib/quantity/wording.ts';
import type { FigureRow } from '#lib/record/shapes.ts';

export type WordedQuantity = Quantity &
  Pick<FigureRow, 'valueText' | 'unit' | 'householdSize' | 'householdSizeSource'>;

/** A quantity taken apart for a key figure: the qualifier stands before the value, the unit after it. */
export interface QuantityParts {
  /** "about", "up to"; null for a bare number. */
  qualifier: string | null;
  /** "85,000", "2.3 million", "70,000–85,000", or “dozens” in quotation marks. */
  value: string;
  /** "people", "households", in the right number. */
  unit: string;
  /** The value with every digit; differs from `value` only where that is shortened. */
  full: string;
  /** What is said besides: "215–330", "no number given", people for households; null when nothing is. */
  note: string | null;
  /** The number for a machine to read; null for a range and for words. */
  number: number | null;
}

/**
 * The quantity in words: "85,000", "about 40,000", "70,000–85,000", "260 (215–330)", "0 reported",
 * "“dozens” (no number given)", "11,906 households (about 71,436 people, at 6 per household)".
 */
export function quantityWords(locale: Locale, figure: WordedQuantity): string {
  const say = translate(locale, 'words');
  const wording = wordingOf(figure);
  if (wording.kind === 'words') return say('quantity.wordsOnly', { text: figure.valueText });
  const words = numberWords(locale, wording);
  const note = [spreadOf(locale, wording), personsWords(locale, figure)].filter(
    (part) => part !== null,
  );
  const isPersons = figure.unit === 'person';
  if (isPersons && isZero(wording)) return say('quantity.zero', { value: words });
  const withUnit = isPersons
    ? words
    : `${words} ${unitNoun(locale, figure.unit, largest(wording))}`;
  return note.length === 0
    ? withUnit
    : say('quantity.noted', { quantity: withUnit, note: note.join('; ') });
}

/** The quantity in parts for a key figure; shortened only where its metric allows ("2.3 million"). */
export function quantityParts(
  locale: Locale,
  figure: WordedQuantity & Pick<FigureRow, 'metric'>,
): QuantityParts {
  const say = translate(locale, 'words');
  const wording = wordingOf(figure);
  const unit = unitNoun(locale, figure.unit, largest(wording));
  if (wording.kind === 'words') {
    const value = say('quantity.quoted', { text: figure.valueText });
    return {
      qualifier: null,
      value,
      unit,
      full: value,
      note: say('quantity.noNumber'),
      number: null,
    };
  }
  const notes = [spreadOf(locale, wording), personsWords(locale, figure)];
  const note = notes.filter((part) => part !== null).join('; ') || null;
  if (wording.kind === 'range') {
    const value = numberWords(locale, wording);
    return { qualifier: null, value, unit, full: value, note, number: null };
  }
  const { text, full } = compactNumber(locale, wording.value, figure.metric);
  const qualifier = wording.qualifier && say(`qualifier.${wording.qualifier}`);
  return { qualifier, value: text, unit, full, note, number: wording.value };
}

/** The noun of a unit for so many: "person", "people", "households". */
export function unitNoun(locale: Locale, unit: Unit, count: number): string {
  return translate(locale, 'words')(`unit.${unit}`, { count });
}

/** The people that households stand for, with the size that was used (R8); null for other units or without a size. */
export function personsWords(locale: Locale, figure: WordedQuantity): string | null {
  const persons = personsOf(figure);
  const wording = wordingOf(figure);
  if (!persons || wording.kind === 'words') return null;
  const say = translate(locale, 'words');
  // Persons made from households are never more than "about" so many.
  const count =
    wording.kind === 'range'
      ? (rangeWords(locale, persons.low, persons.high) ?? '')
      : say(`quantity.${wording.qualifier ?? 'approximately'}`, {
          value: formatNumber(locale, persons.best ?? persons.low ?? persons.high ?? 0),
        });
  return say('quantity.persons', { count, size: persons.size, unit: figure.unit });
}

function numberWords(locale: Locale, wording: Exclude<Wording, { kind: 'words' }>): string {
  if (wording.kind === 'range') return rangeWords(locale, wording.low, wording.high) ?? '';
  const value = formatNumber(locale, wording.value);
  return wording.qualifier
    ? translate(locale, 'words')(`quantity.${wording.qualifier}`, { value })
    : value;
}

/** The bounds that a source gives beside its number: "215–330"; null without any. */
export function spreadOf(locale: Locale, wording: Wording): string | null {
  return wording.kind === 'number' ? rangeWords(locale, wording.low, wording.high) : null;
}

const isZero = (wording: Wording): boolean =>
  wording.kind === 'number' && wording.value === 0 && wording.qualifier === null;

/** The number that decides between singular and plural; words alone are plural. */
export function largest(wording: Wording): number {
  return wording.kind === 'number' ? wording.value : wording.kind === 'range' ? wording.high : 2;
}
