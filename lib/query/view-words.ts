// A query in words: on the page, in pictures and in files, so that a part or an old view is never taken for today's whole.
import { formatDay } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import {
  FILTER_KEYS,
  LISTED_KEYS,
  type FigureFilters,
  type FilterKey,
  type ListedKey,
} from '#lib/query/figure-query.ts';
import { queryNames, type QueryNames } from '#lib/query/query-names.ts';
import { valuesOf, without } from '#lib/query/query-text.ts';

export interface FilterInWords {
  key: FilterKey;
  /** "Source: IOM". */
  text: string;
  /** The query without it. */
  rest: FigureFilters;
}

/** Each filter of the query in words, except what the page is about anyway. */
export async function filtersInWords(
  locale: Locale,
  query: FigureFilters,
): Promise<FilterInWords[]> {
  const t = translate(locale, 'query');
  const names = await queryNames(locale);
  return FILTER_KEYS.filter((key) => !SUBJECTS.includes(key)).flatMap((key) =>
    valuesOf(query, key).map((value) => ({
      key,
      text: t('view.one', { key: t(`keys.${key}`), value: valueWords(locale, names, key, value) }),
      rest: without(query, key, value),
    })),
  );
}

/**
 * The lines that mark a view that is not today's, or not the whole: for the head of a page, for inside a picture and
 * for files. None for the whole of today.
 */
export async function viewMarking(locale: Locale, query: FigureFilters): Promise<string[]> {
  const t = translate(locale, 'query');
  const { known_at: knownAt, as_of: asOf, ...others } = query;
  const filters = (await filtersInWords(locale, others)).map(({ text }) => text);
  return [
    ...(knownAt ? [t('view.known_at', { date: formatDay(locale, knownAt) })] : []),
    ...(asOf ? [t('view.as_of', { date: formatDay(locale, asOf) })] : []),
    ...(filters.length > 0 ? [t('view.only', { filters: filters.join('; ') })] : []),
  ];
}

/** The line that marks a part of a long selection; none where all of it is shown. */
export function partMarking(
  locale: Locale,
  { from, to, count }: { from: number; to: number; count: number },
): string[] {
  return from === 1 && to === count
    ? []
    : [translate(locale, 'query')('view.part', { from, to, count })];
}

/** Whether the query goes back in time: what it shows is not today's view. */
export const isTravelled = ({ known_at: knownAt, as_of: asOf }: FigureFilters): boolean =>
  knownAt !== undefined || asOf !== undefined;

/** The same query as it stands today. */
export function withoutTravel(query: FigureFilters): FigureFilters {
  return without(without(query, 'known_at'), 'as_of');
}

const SUBJECTS: FilterKey[] = ['crisis', 'series'];
const DAYS: FilterKey[] = ['from', 'to', 'as_of', 'known_at'];

function valueWords(locale: Locale, names: QueryNames, key: FilterKey, value: string): string {
  if (DAYS.includes(key)) return formatDay(locale, value);
  if (key === 'metric') return label(locale, 'metric', value);
  if (key === 'measure_type') return label(locale, 'measureType', value);
  return isListed(key) ? names.labelOf(key, value) : value;
}

const isListed = (key: FilterKey): key is ListedKey =>
  (LISTED_KEYS as readonly FilterKey[]).includes(key);
