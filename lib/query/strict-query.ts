import type { z } from 'zod';
import { AppError, type FieldProblem } from '#lib/errors.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { choicesIn, isListed } from '#lib/query/choices.ts';

/** A part of an address that could not be understood, in a sentence that names it, its value and the mend. */
export interface QueryProblem {
  key: string;
  value: string;
  sentence: string;
}

/** The most rows of one answer. */
export const MOST_ROWS = 10_000;

/**
 * The query of an answer to a program, read from its address in this shape. Throws INVALID that names every
 * parameter that is unknown, repeated or cannot be understood: nobody must get more rows than were asked for.
 */
export function readStrictQuery<Shape extends z.ZodObject>(
  shape: Shape,
  parameters: URLSearchParams,
): z.output<Shape> {
  const known = Object.keys(shape.shape);
  const given = [...new Set(parameters.keys())];
  const parsed = shape.safeParse(typedValues(shape, parameters));
  const say = sayIn('en', shape, parameters);
  const problems = [
    ...given.filter((key) => !known.includes(key)).map((key) => say(key, 'unknown')),
    ...given.filter((key) => isRepeated(shape, key, parameters)).map((key) => say(key, 'repeated')),
    ...(parsed.success ? [] : problemsOf('en', shape, parsed.error, parameters)),
  ];
  if (parsed.success && problems.length === 0) return parsed.data;
  throw new AppError('INVALID', { fields: problems.map(asField) });
}

/** What stands in the address for the keys of the shape: a list where a key may be given several times. */
export function typedValues(
  shape: z.ZodObject,
  parameters: URLSearchParams,
): Record<string, string | string[] | null> {
  return Object.fromEntries(
    Object.entries(shape.shape)
      .filter(([key]) => parameters.has(key))
      .map(([key, value]) => [key, isListed(value) ? parameters.getAll(key) : parameters.get(key)]),
  );
}

/** What the shape refuses in the address, a sentence for each. */
export function problemsOf(
  locale: Locale,
  shape: z.ZodObject,
  error: z.ZodError,
  parameters: URLSearchParams,
): QueryProblem[] {
  const say = sayIn(locale, shape, parameters);
  return error.issues.map(({ path: [key, at], message }) =>
    say(String(key), message as ProblemCode, typeof at === 'number' ? at : 0),
  );
}

type ProblemCode = Parameters<ReturnType<typeof translate<'query'>>>[0] extends infer Path
  ? Path extends `problems.${infer Code}`
    ? Code
    : never
  : never;

function sayIn(locale: Locale, shape: z.ZodObject, parameters: URLSearchParams) {
  const known = Object.keys(shape.shape).join(', ');
  return (key: string, code: ProblemCode, at = 0): QueryProblem => {
    const value = parameters.getAll(key)[at] ?? '';
    const choices = choicesIn(shape.shape[key]).join(', ');
    const values = { key, value, choices, known, most: MOST_ROWS, to: parameters.get('to') ?? '' };
    return { key, value, sentence: translate(locale, 'query')(`problems.${code}`, values) };
  };
}

const isRepeated = (shape: z.ZodObject, key: string, parameters: URLSearchParams) =>
  key in shape.shape && !isListed(shape.shape[key]) && parameters.getAll(key).length > 1;

const asField = ({ key, value, sentence }: QueryProblem): FieldProblem => ({
  field: key,
  problem: sentence,
  values: { value },
});
