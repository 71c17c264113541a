import { FILTER_KEYS, type FigureQuery } from '#lib/query/figure-query.ts';
import { MOST_ROWS } from '#lib/query/strict-query.ts';
import { readFigureQuery } from '#lib/query/read-query.ts';

/**
 * The query of a series page's file, from the address of the page: what narrows the figures and `hxl`. What only the
 * page itself reads (its part, empty fields of a form) says nothing about a file, which always holds the whole.
 * Throws INVALID that names each filter that cannot be understood: a file must never hold more than was asked for.
 */
export function downloadQuery(
  parameters: URLSearchParams,
  { series, format }: { series: string; format: string },
): FigureQuery {
  const kept = new URLSearchParams(
    [...parameters].filter(([key, value]) => READ.includes(key) && value.trim() !== ''),
  );
  kept.set('series', series);
  kept.set('output_format', format);
  if (format === 'json') kept.set('limit', String(MOST_ROWS));
  return readFigureQuery(kept);
}

const READ: readonly string[] = [
  ...FILTER_KEYS.filter((key) => key !== 'crisis' && key !== 'series'),
  'hxl',
];
