import type { Locale } from '#lib/messages/messages.ts';
import { QUERY_SHAPES, type FigureFilters, type FigureQuery } from '#lib/query/figure-query.ts';
import {
  problemsOf,
  readStrictQuery,
  typedValues,
  type QueryProblem,
} from '#lib/query/strict-query.ts';

export type { QueryProblem } from '#lib/query/strict-query.ts';

/**
 * The query of an answer to a program, read from its address. Throws INVALID that names every parameter that is
 * unknown, repeated or cannot be understood: an analyst must never get more rows than were asked for.
 */
export function readFigureQuery(parameters: URLSearchParams): FigureQuery {
  return readStrictQuery(QUERY_SHAPES.query, parameters);
}

/**
 * The filters of a page, read from its address. Unknown and empty keys are passed over; what a known key says
 * without being understood is left out and said in a problem, so that nobody takes it for applied.
 */
export function readPageQuery(
  locale: Locale,
  parameters: URLSearchParams,
): { query: FigureFilters; problems: QueryProblem[] } {
  const shape = QUERY_SHAPES.filters;
  const typed = typedValues(shape, filled(parameters));
  const parsed = shape.safeParse(typed);
  if (parsed.success) return { query: parsed.data, problems: [] };
  const problems = problemsOf(locale, shape, parsed.error, parameters);
  const wrong = new Set(problems.map(({ key }) => key));
  const rest = Object.entries(typed).filter(([key]) => !wrong.has(key));
  const query = shape.safeParse(Object.fromEntries(rest)).data ?? {};
  return { query, problems };
}

// A form that is sent with an empty field says nothing about it.
const filled = (parameters: URLSearchParams) =>
  new URLSearchParams([...parameters].filter(([, value]) => value.trim() !== ''));
