import {
  FILTER_KEYS,
  FORMS,
  FORM_KEYS,
  type FigureFilters,
  type FigureQuery,
  type FilterKey,
} from '#lib/query/figure-query.ts';

/** A query in the one order of its keys: the same query is always the same text. Empty for no query. */
export function queryText(query: FigureFilters & Partial<FigureQuery>): string {
  const pairs = [...FILTER_KEYS, ...FORM_KEYS].flatMap((key) =>
    valuesOf(query, key)
      .filter((value) => value !== USUAL.get(key))
      .map((value) => [key, value]),
  );
  return new URLSearchParams(pairs).toString();
}

/** An address with the query behind it; the address alone for no query. */
export function withQuery(address: string, query: FigureFilters & Partial<FigureQuery>): string {
  return withText(address, queryText(query));
}

/** An address, which may have keys of its own, with this text of a query behind it. */
export function withText(address: string, text: string): string {
  return text ? `${address}${address.includes('?') ? '&' : '?'}${text}` : address;
}

/** The query without this key, or without this one of its values. */
export function without(query: FigureFilters, key: FilterKey, value?: string): FigureFilters {
  const { [key]: given, ...rest } = query;
  const left =
    Array.isArray(given) && value !== undefined ? given.filter((own) => own !== value) : [];
  return left.length > 0 ? { ...rest, [key]: left } : rest;
}

/** The values of a key, as they stand in an address; none when it is not given. */
export function valuesOf(
  query: FigureFilters & Partial<FigureQuery>,
  key: FilterKey | (typeof FORM_KEYS)[number],
): string[] {
  const given = query[key];
  if (given === undefined) return [];
  return Array.isArray(given) ? given.toSorted() : [String(given)];
}

// What is understood when nothing is said need not be said.
const USUAL = new Map<string, string>(
  FORM_KEYS.map((key) => [key, String(FORMS[key].safeParse(undefined).data ?? '')]),
);
