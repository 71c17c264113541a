import type { z } from 'zod';
import { AppError, type FieldProblem } from '#lib/errors.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import {
  choicesOf,
  FILTER_KEYS,
  FORM_KEYS,
  LISTED_KEYS,
  MOST_ROWS,
  QUERY_SHAPES,
  type FigureFilters,
  type FigureQuery,
  type ListedKey,
} from '#lib/query/figure-query.ts';

/** A part of an address that could not be understood, in a sentence that names it, its value and the mend. */
export interface QueryProblem {
  key: string;
  value: string;
  sentence: string;
}

/**
 * The query of an answer to a program, read from its address. Throws INVALID that names every parameter that is
 * unknown, repeated or cannot be understood: an analyst must never get more rows than were asked for.
 */
export function readFigureQuery(parameters: URLSearchParams): FigureQuery {
  const unknown = [...new Set(parameters.keys())].filter((key) => !KNOWN.includes(key));
  const parsed = QUERY_SHAPES.query.safeParse(typedValues(parameters, KNOWN));
  const problems = [
    ...unknown.map((key) => problem('en', key, parameters, 'unknown')),
    ...repeated(parameters).map((key) => problem('en', key, parameters, 'repeated')),
    ...(parsed.success ? [] : problemsOf('en', parsed.error, parameters)),
  ];
  if (parsed.success && problems.length === 0) return parsed.data;
  throw new AppError('INVALID', { fields: problems.map(asField) });
}

/**
 * The filters of a page, read from its address. Unknown and empty keys are passed over; what a known key says
 * without being understood is left out and said in a problem, so that nobody takes it for applied.
 */
export function readPageQuery(
  locale: Locale,
  parameters: URLSearchParams,
): { query: FigureFilters; problems: QueryProblem[] } {
  const typed = typedValues(filled(parameters), FILTER_KEYS);
  const parsed = QUERY_SHAPES.filters.safeParse(typed);
  if (parsed.success) return { query: parsed.data, problems: [] };
  const problems = problemsOf(locale, parsed.error, parameters);
  const wrong = new Set(problems.map(({ key }) => key));
  const rest = Object.entries(typed).filter(([key]) => !wrong.has(key));
  const query = QUERY_SHAPES.filters.safeParse(Object.fromEntries(rest)).data ?? {};
  return { query, problems };
}

const KNOWN: readonly string[] = [...FILTER_KEYS, ...FORM_KEYS];

const isListed = (key: string): key is ListedKey =>
  (LISTED_KEYS as readonly string[]).includes(key);

const typedValues = (parameters: URLSearchParams, keys: readonly string[]) =>
  Object.fromEntries(
    keys
      .filter((key) => parameters.has(key))
      .map((key) => [key, isListed(key) ? parameters.getAll(key) : parameters.get(key)]),
  );

// A form that is sent with an empty field says nothing about it.
const filled = (parameters: URLSearchParams) =>
  new URLSearchParams([...parameters].filter(([, value]) => value.trim() !== ''));

const repeated = (parameters: URLSearchParams) =>
  [...new Set(parameters.keys())].filter(
    (key) => KNOWN.includes(key) && !isListed(key) && parameters.getAll(key).length > 1,
  );

function problemsOf(locale: Locale, error: z.ZodError, parameters: URLSearchParams) {
  return error.issues.map(({ path: [key, at], message }) =>
    problem(
      locale,
      String(key),
      parameters,
      message as ProblemCode,
      typeof at === 'number' ? at : 0,
    ),
  );
}

type ProblemCode =
  'unknown' | 'repeated' | 'empty' | 'tooLong' | 'tooMany' | 'choice' | 'day' | 'whole' | 'afterTo';

function problem(
  locale: Locale,
  key: string,
  parameters: URLSearchParams,
  code: ProblemCode,
  at = 0,
): QueryProblem {
  const value = parameters.getAll(key)[at] ?? '';
  const choices = choicesOf(key).join(', ');
  const known = KNOWN.join(', ');
  const values = { key, value, choices, known, most: MOST_ROWS, to: parameters.get('to') ?? '' };
  return { key, value, sentence: translate(locale, 'query')(`problems.${code}`, values) };
}

const asField = ({ key, value, sentence }: QueryProblem): FieldProblem => ({
  field: key,
  problem: sentence,
  values: { value },
});
