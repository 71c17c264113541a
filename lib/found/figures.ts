// The numbers of people in a quote, as proposals: a person takes, changes or dismisses each.
import type { Quantifier } from '#db/codes.ts';
import { countedBy, type Counted } from '#lib/found/counted.ts';
import { datesIn, type FoundDate } from '#lib/found/dates.ts';
import { groupNumbers, type NumberGroup } from '#lib/found/groups.ts';
import type { CountedUnit, Population } from '#lib/found/nouns.ts';
import { isNoCount } from '#lib/found/not-counts.ts';
import { wholeOf } from '#lib/found/parts.ts';
import { placesIn, type FoundPlace, type KnownPlace } from '#lib/found/places.ts';
import { qualified } from '#lib/found/qualifiers.ts';
import { sentencesOf, type Sentence } from '#lib/found/split.ts';
import { withPlainDigits } from '#lib/quantity/digits.ts';
import { findInQuote } from '#lib/quantity/in-quote.ts';
import { numberLock } from '#lib/quantity/value-text.ts';

export interface FoundFigure {
  /** The offsets of the value in the quote, qualifier included. */
  start: number;
  end: number;
  /** The value as it is recorded: the words between the offsets, white space made plain. */
  valueText: string;
  quantifier: Quantifier;
  reportedValue: number | null;
  valueLow: number | null;
  valueHigh: number | null;
  /** What else the digits can mean: 41.774 for "41.774", which is taken for 41,774. */
  otherReadings: number[];
  unit: CountedUnit;
  population: Population;
  /** The place in the list of the figure that this one is a part of; null for none. */
  partOf: number | null;
  /** The dates and places of its sentence. */
  dates: FoundDate[];
  places: FoundPlace[];
}

export interface Surroundings {
  places?: readonly KnownPlace[];
  /** The day on which it was said, YYYY-MM-DD, for dates without a year. */
  near?: string;
}

type Numbers = Pick<FoundFigure, 'quantifier' | 'reportedValue' | 'valueLow' | 'valueHigh'>;

/**
 * The numbers of people, families, households and dwellings in a quote, in their order. Each value stands in
 * the quote and passes the number lock. `language` is the quote's, for its sentences.
 */
export function foundFigures(
  quote: string,
  language: string,
  { places = [], near }: Surroundings = {},
): FoundFigure[] {
  const sentences = sentencesOf(quote, language);
  const groups = groupNumbers(quote);
  const found: FoundFigure[] = [];
  groups.forEach((group, at) => {
    const sentence = sentences.find(({ start, end }) => group.start >= start && group.start < end);
    const counted = sentence && countedIn(quote, sentence, group, groups[at + 1]);
    const value = counted && valueOf(quote, group);
    if (!sentence || !value) return;
    const part = { unit: counted.unit, size: group.high, start: value.start, end: value.end };
    found.push({
      ...value,
      ...counted,
      otherReadings: group.otherReadings,
      partOf: wholeOf(
        quote,
        found.map((earlier) => ({ ...earlier, size: sizeOf(earlier) })),
        part,
      ),
      dates: inSentence(sentence, (text) => datesIn(text, near)),
      places: inSentence(sentence, (text) => placesIn(text, places)),
    });
  });
  return found;
}

function countedIn(
  quote: string,
  sentence: Sentence,
  group: NumberGroup,
  next: NumberGroup | undefined,
): Counted | null {
  const before = withPlainDigits(quote.slice(sentence.start, group.start));
  const rest = withPlainDigits(quote.slice(group.end, sentence.end));
  const own = next ? rest.slice(0, Math.max(0, next.start - group.end)) : rest;
  // In "500 or more families" the noun stands after the qualifier.
  const words = own.slice(Math.max(0, qualified(quote, group.start, group.end).end - group.end));
  const counted = countedBy(before, words);
  const isFollowed = counted !== null && countedBy('', words) !== null;
  if (isNoCount(before, { ...group, lastText: withPlainDigits(group.lastText) }, rest, isFollowed))
    return null;
  // "One of them", "no one": the word counts only right before its noun.
  const isAlone = group.high === 1 && (!isFollowed || /^\s+(?:of|des|d['’])/u.test(words));
  return isAlone ? null : counted;
}

function valueOf(quote: string, group: NumberGroup) {
  const words = qualified(quote, group.start, group.end);
  const numbers = numbersOf(group, words.quantifier);
  const [start, end] = [words.start, words.end];
  const valueText = quote.slice(start, end).replaceAll(/\s+/gu, ' ').trim();
  const isRecordable =
    findInQuote(quote, valueText) !== null &&
    numberLock(valueText, { ...numbers, valueBest: null }).holds;
  return isRecordable ? { start, end, valueText, ...numbers } : null;
}

function numbersOf(group: NumberGroup, said: Quantifier): Numbers {
  const none = { reportedValue: null, valueLow: null, valueHigh: null };
  if (group.isVague) return { ...none, quantifier: 'order_of_magnitude', valueLow: group.low };
  if (group.low !== group.high)
    return { ...none, quantifier: 'between', valueLow: group.low, valueHigh: group.high };
  const quantifier = said === 'stated' && group.isRounded ? 'approximately' : said;
  return { ...none, quantifier, reportedValue: group.high };
}

const sizeOf = ({ reportedValue, valueHigh, valueLow }: FoundFigure): number =>
  reportedValue ?? valueHigh ?? (valueLow === null ? 0 : Infinity);

function inSentence<Hit extends { start: number; end: number }>(
  { start, text }: Sentence,
  read: (text: string) => Hit[],
): Hit[] {
  return read(text).map((hit) => ({ ...hit, start: hit.start + start, end: hit.end + start }));
}
