// Numbers in digits. A quoted number is never rounded (R17); only displacement may be shortened, beside the full number.
import type { Metric } from '#db/metrics.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { formatsOf } from '#lib/messages/regions.ts';
import { translate } from '#lib/messages/translate.ts';

// Deaths, injuries and missing people are never shortened, nor is anything that is not in this list.
const MAY_BE_COMPACT: ReadonlySet<Metric> = new Set<Metric>([
  'displacement',
  'evacuated',
  'returns',
  'idp_stock',
  'returnee_stock',
  'refugee_stock',
  'cross_border_flight',
  'cross_border_return',
]);
// From here on the full digits are longer than the words: "2.3 million" against "2,300,000".
const SHORTER_AS_WORDS = 1_000_000;

export interface CompactNumber {
  text: string;
  /** Every digit, to be shown beside a shortened text; the same as the text where nothing is shortened. */
  full: string;
  isShortened: boolean;
}

/** A number with all its digits, grouped: "85,000". Digits are Latin in every language. */
export function formatNumber(locale: Locale, value: number): string {
  return digits(locale, 'whole').format(value);
}

/** A number for a key figure: "2.3 million" for displacement from a million up, all its digits otherwise. */
export function compactNumber(locale: Locale, value: number, metric: Metric): CompactNumber {
  const full = formatNumber(locale, value);
  const isShortened = MAY_BE_COMPACT.has(metric) && value >= SHORTER_AS_WORDS;
  return { text: isShortened ? digits(locale, 'compact').format(value) : full, full, isShortened };
}

/** A range: "70,000–85,000", "at least 500", "up to 78,000", "150" where both bounds are equal; null when both are open. */
export function rangeWords(locale: Locale, low: number | null, high: number | null): string | null {
  const say = translate(locale, 'words');
  const [from, to] = [low, high].map((value) =>
    value === null ? null : formatNumber(locale, value),
  );
  if (from && to) return from === to ? from : say('quantity.range', { low: from, high: to });
  if (from) return say('quantity.at_least', { value: from });
  return to ? say('quantity.up_to', { value: to }) : null;
}

/** What stands where there is no number: never a blank and never 0 (R18). */
export function missingWords(
  locale: Locale,
  why: 'notReported' | 'notStated' | 'notApplicable' | 'withheld',
): string {
  return translate(locale, 'words')(`missing.${why}`);
}

const FORMATS = {
  whole: { maximumFractionDigits: 20, useGrouping: 'always' },
  compact: { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 },
} as const satisfies Record<string, Intl.NumberFormatOptions>;

const known = new Map<string, Intl.NumberFormat>();

function digits(locale: Locale, kind: keyof typeof FORMATS): Intl.NumberFormat {
  const key = `${locale} ${kind}`;
  const format =
    known.get(key) ??
    new Intl.NumberFormat(formatsOf(locale), { ...FORMATS[kind], numberingSystem: 'latn' });
  known.set(key, format);
  return format;
}
