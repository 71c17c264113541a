// Numbers, dates and lists as people type them, and as a payload holds them. What cannot be read stays as it was
// typed, so that the check can name it.
import { parsePartialDate, partialDateText } from '#lib/dates/partial-dates.ts';
import { parseDecimal, parseNumber } from '#lib/quantity/parse.ts';
import { numbersIn } from '#lib/quantity/value-text.ts';
import type { DateAccuracy } from '#db/codes.ts';

type Value = string | number | boolean | string[];

const COUNTS = new Set([
  'reportedValue',
  'valueLow',
  'valueBest',
  'valueHigh',
  'minAge',
  'maxAge',
  'retroactiveValue',
  'credibility',
]);
const STARTS = new Set(['publishedOn', 'saidOn', 'referencePeriodStart']);
const END = 'referencePeriodEnd';

/** What the typed text of one field stands for: the entries of the payload, one or (a partial date) two. */
export function storedValue(name: string, typed: string): [string, Value][] {
  const text = typed.trim();
  if (COUNTS.has(name)) {
    const parsed = parseNumber(text);
    return [[name, parsed.kind === 'number' ? parsed.value : typed]];
  }
  if (name === 'householdSize') return [[name, parseDecimal(text) ?? typed]];
  if (name === 'includesRetroactive' || name === 'exhaustive') return [[name, text === 'true']];
  if (name === 'authors') return [[name, listOf(text)]];
  if (!STARTS.has(name) && name !== END) return [[name, typed]];
  const date = parsePartialDate(text);
  if (!date) return [[name, typed]];
  return [
    [name, name === END ? date.last : date.on],
    [`${name}Accuracy`, date.accuracy],
  ];
}

/** The typed text of every field of a flat payload: partial dates and lists as one would type them again. */
export function typedValues(fields: Record<string, string>): Record<string, string> {
  const authors = Object.keys(fields).filter((name) => /^authors\.\d+$/.test(name));
  const pairs = Object.entries(fields).flatMap(([name, value]): [string, string][] => {
    const accuracy = fields[`${name}Accuracy`];
    if (accuracy && parsePartialDate(value))
      return [[name, partialDateText(value, accuracy as DateAccuracy)]];
    const isPart = name.endsWith('Accuracy') || authors.includes(name);
    return isPart ? [] : [[name, value]];
  });
  const list = authors.map((name) => fields[name]).join('; ');
  return Object.fromEntries(list ? [...pairs, ['authors', list]] : pairs);
}

/**
 * The fields with what follows from the others: the number that the quoted value writes, when it writes one
 * and none was typed, and the end of a period whose start alone was typed.
 */
export function withConsequences(fields: Record<string, string>): Record<string, string> {
  const { referencePeriodStart: start, valueText = '' } = fields;
  const numbers = numbersIn(valueText);
  const [only] = numbers.length === 1 && !numbers[0]?.isVague ? (numbers[0]?.readings ?? []) : [];
  const isUnread = ['reportedValue', 'valueLow', 'valueBest', 'valueHigh'].every(
    (name) => !fields[name]?.trim(),
  );
  return {
    ...fields,
    ...(start && !fields[END]?.trim() && { [END]: start }),
    ...(isUnread && only !== undefined && { reportedValue: String(only) }),
  };
}

const listOf = (text: string) =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
