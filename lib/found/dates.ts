// Dates in the words of a quote: "since August 2016", "as of 11 June", "17 October", "منذ آب 2016".
import { withPlainDigits } from '#lib/quantity/digits.ts';
import { anyOf } from '#lib/found/phrases.ts';
import { MONTH } from '#lib/found/not-counts.ts';

export interface FoundDate {
  start: number;
  end: number;
  /** The words as they stand in the quote, "since August 2016". */
  text: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY, as exact as the words are. */
  on: string;
  /** What the words say of it: the beginning of a period, its end, or the day itself. */
  role: 'start' | 'end' | 'on';
}

const NUMBERS: readonly string[] = [
  'january|jan|janvier|يناير|كانون الثاني',
  'february|feb|février|فبراير|شباط',
  'march|mar|mars|مارس|آذار',
  'april|apr|avril|أبريل|نيسان',
  'may|mai|مايو|أيار',
  'june|jun|juin|يونيو|حزيران',
  'july|jul|juillet|يوليو|تموز',
  'august|aug|août|أغسطس|آب',
  'september|sep|sept|septembre|سبتمبر|أيلول',
  'october|oct|octobre|أكتوبر|تشرين الأول',
  'november|nov|novembre|نوفمبر|تشرين الثاني',
  'december|dec|décembre|ديسمبر|كانون الأول',
];
const MONTHS = NUMBERS.map((names) => new RegExp(`^${anyOf(names)}$`, 'iu'));
const START = anyOf('since|from|after|depuis|à partir de|à partir du|dès|منذ|اعتبارا من|بعد');
const END = anyOf("as of|as at|until|up to|by|to|jusqu'au|jusqu'à|au|en date du|حتى|لغاية|بحلول");
const ON = anyOf('on|in|le|en|في|يوم');
const ROLE = `(?:(?<since>${START})|(?<until>${END})|(?<on>${ON}))\\s+(?:the\\s+|le\\s+)?(?:(?:early|mid|late|the\\s+end\\s+of|the\\s+beginning\\s+of|fin|début)[\\s-]+)?`;
const DAY = String.raw`(?:(?<day>\d{1,2})(?:st|nd|rd|th|er)?\s+(?:of\s+)?)?`;
const YEAR = String.raw`(?:,?\s+(?<year>(?:19|20)\d\d))?`;
const WRITTEN = `${DAY}(?<month>${MONTH})\\.?(?:\\s+(?<dayAfter>\\d{1,2})(?![\\d,.]\\d|\\d))?${YEAR}`;
const ISO = String.raw`(?<iso>(?:19|20)\d\d-\d\d(?:-\d\d)?)`;
const YEAR_ALONE = String.raw`(?<yearAlone>(?:19|20)\d\d)`;
const DATE = new RegExp(
  `(?<![\\p{L}\\p{Nd}])(?:(?:${ROLE})?(?:${ISO}|${WRITTEN})|${ROLE.replaceAll('?<since>', '?<since2>').replaceAll('?<until>', '?<until2>').replaceAll('?<on>', '?<on2>')}${YEAR_ALONE})(?![\\p{L}\\p{Nd}])`,
  'gu',
);

/**
 * The dates in a text. A day without a year is the last such day up to `near` (YYYY-MM-DD, when it was said);
 * without `near` it is left out, because nobody may guess it.
 */
export function datesIn(text: string, near?: string): FoundDate[] {
  return [...withPlainDigits(text).matchAll(DATE)].flatMap((match) => {
    const said = match.groups ?? {};
    const on = dayOf(said, near);
    if (on === null) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    const isStart = said.since ?? said.since2;
    const isEnd = said.until ?? said.until2;
    const role = isStart ? 'start' : isEnd ? 'end' : 'on';
    return [{ start, end, text: text.slice(start, end), on, role }];
  });
}

function dayOf(said: Record<string, string | undefined>, near: string | undefined): string | null {
  if (said.iso) return isDay(said.iso) ? said.iso : null;
  if (said.yearAlone) return said.yearAlone;
  const month = MONTHS.findIndex((names) => names.test(said.month ?? '')) + 1;
  if (month === 0) return null;
  const day = said.day ?? said.dayAfter;
  const rest = [month, day].flatMap((part) => (part ? [String(part).padStart(2, '0')] : []));
  const year = said.year ?? yearBefore(rest.join('-'), near);
  const on = year && [year, ...rest].join('-');
  return on && isDay(on) ? on : null;
}

function yearBefore(monthAndDay: string, near: string | undefined): string | null {
  const year = Number(near?.slice(0, 4));
  if (!near || !Number.isSafeInteger(year)) return null;
  const isLater = monthAndDay > near.slice(5, 5 + monthAndDay.length);
  return String(isLater ? year - 1 : year);
}

function isDay(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
