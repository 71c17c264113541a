import { FILTER_KEYS } from '#lib/query/figure-query.ts';

interface PublicPath {
  pattern: RegExp;
  /** The query keys that the page reads; every other key is dropped before the page is looked up. */
  keys: string[];
}

// What is not public, or answers for itself. Every other path is a public page, or is not found in words.
const APART = '(?:desk|api|f|health|downloads|_next|icon\\.svg)(?:/|$)';

// The file of a series page: written while it is read, of any length, so it is never kept.
const FILE = '.*/series/[^/]+\\.(?:csv|json|xlsx|zip)$';

const PUBLIC_PATHS: PublicPath[] = [
  {
    pattern: /^\/charts\/(?:compare\/)?[^/]+$/,
    keys: ['w', 'shape', 'lang', 'page', 'rows', 'by', ...FILTER_KEYS],
  },
  { pattern: /^\/corrections\/feed\.xml$/, keys: ['crisis'] },
  {
    pattern: new RegExp(`^/(?!${APART})[^/]+/corrections$`),
    keys: ['before', 'crisis', 'from', 'to'],
  },
  {
    pattern: new RegExp(`^/(?!${APART}|charts/|${FILE})[^/]+(?:/.*)?$`),
    keys: ['page', 'rows', 'by', ...FILTER_KEYS],
  },
];

/**
 * The address under which a public answer may be kept: path and known query keys in a fixed order.
 * Undefined when the answer depends on more than the address.
 */
export function publicAddress(url: string): string | undefined {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const path = PUBLIC_PATHS.find(({ pattern }) => pattern.test(pathname));
  if (!path) return undefined;
  // Forms send their empty fields as well; the order of several values of one key says nothing.
  const known = path.keys.flatMap((key) =>
    searchParams
      .getAll(key)
      .filter((value) => value !== '')
      .toSorted()
      .map((value) => [key, value]),
  );
  const query = new URLSearchParams(known).toString();
  return query ? `${pathname}?${query}` : pathname;
}
