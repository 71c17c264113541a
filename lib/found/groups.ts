// The numbers of a text, those that make a range together: "between 70,000 and 85,000", "1.2-1.5m".
import { readNumbers, type ReadNumber } from '#lib/quantity/read-numbers.ts';

export interface NumberGroup {
  start: number;
  end: number;
  low: number;
  high: number;
  isVague: boolean;
  /** "Une centaine": the word itself says "about". */
  isRounded: boolean;
  otherReadings: number[];
  /** The last number as it is printed. */
  lastText: string;
}

const BETWEEN = /(?<![\p{L}])(?:between|entre|[وفبل]?(?:ما\s+)?بين)\s+$/iu;
const FROM = /(?<![\p{L}])from\s+$/iu;
const JOINED = /^\s*(?:and|et|و)\s*$/iu;
const TO = /^\s*(?:-|–|—|to|à|إلى|الى)\s*$/iu;
const ROUNDED = /^une?\s+(?:\p{L}+aine|millier)$/iu;
// One or two digits glued to a full group of three are a footnote mark: "3,064,1462".
const FOOTNOTED = /^(\p{Nd}{1,3}(?:[.,]\p{Nd}{3})+)\p{Nd}{1,2}$/u;

/** The whole numbers of a text in their order; what has no whole reading is left out. */
export function groupNumbers(text: string): NumberGroup[] {
  const numbers = readNumbers(text).flatMap((number) => counted(text, number) ?? []);
  const groups: NumberGroup[] = [];
  for (let at = 0; at < numbers.length; at += 1) {
    const [number, next] = [numbers[at], numbers[at + 1]];
    const range = number && next && rangeOf(text, number, next);
    if (range) groups.push(range);
    else if (number) groups.push(number);
    if (range) at += 1;
  }
  return groups;
}

function counted(text: string, number: ReadNumber): NumberGroup | null {
  const written = text.slice(number.start, number.end);
  const kept = number.values.length === 0 ? FOOTNOTED.exec(written)?.[1] : written;
  if (kept === undefined) return null;
  const values = kept === written ? number.values : (readNumbers(kept)[0]?.values ?? []);
  const [value] = values.filter((one) => Number.isSafeInteger(one));
  if (value === undefined) return null;
  return {
    start: number.start,
    end: number.start + kept.length,
    low: value,
    high: value,
    isVague: number.isVague,
    isRounded: ROUNDED.test(kept),
    otherReadings: values.filter((one) => one !== value),
    lastText: kept,
  };
}

function rangeOf(text: string, first: NumberGroup, second: NumberGroup): NumberGroup | null {
  const before = text.slice(Math.max(0, first.start - 20), first.start);
  const between = text.slice(first.end, second.start);
  const named = BETWEEN.exec(before);
  // "From 7,000 to 12,500" is a change, not a range.
  const isRange =
    (named && (JOINED.test(between) || TO.test(between))) ||
    (TO.test(between) && !FROM.test(before));
  if (!isRange || first.low >= second.high || first.isVague || second.isVague) return null;
  const isOfYears = [first, second].every(({ lastText }) => /^(?:19|20)\d\d$/.test(lastText));
  return {
    ...second,
    start: isOfYears ? first.start : first.start - (named?.[0].length ?? 0),
    low: first.low,
    otherReadings: [],
  };
}
