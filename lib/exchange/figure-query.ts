import { z } from 'zod';
import { AppError } from '#lib/errors.ts';
import { METRIC_CODES } from '#db/metrics.ts';
import { isCalendarDay } from '#lib/dates/calendar-days.ts';

const MOST_ROWS = 10_000;
const USUAL_ROWS = 1_000;

const day = z.string().refine(isCalendarDay, 'must be a calendar day, such as 2017-09-21');
const name = z.string().min(1, 'must not be empty').max(200, 'is longer than any that exists');

const shape = z.strictObject({
  crisis: name.optional(),
  series: name.optional(),
  metric: z.enum(METRIC_CODES, `must be one of ${METRIC_CODES.join(', ')}`).optional(),
  organization: name.optional(),
  from: day.optional(),
  to: day.optional(),
  output_format: z.enum(['json', 'csv'], 'must be json or csv').default('json'),
  limit: z.coerce
    .number(`must be a whole number from 1 to ${MOST_ROWS}`)
    .int(`must be a whole number from 1 to ${MOST_ROWS}`)
    .min(1, `must be a whole number from 1 to ${MOST_ROWS}`)
    .max(MOST_ROWS, `must be a whole number from 1 to ${MOST_ROWS}`)
    .default(USUAL_ROWS),
  cursor: name.optional(),
});

export type FigureQuery = z.infer<typeof shape>;

/**
 * The query of `/figures`, read from the address. Throws INVALID that names every parameter that is unknown,
 * repeated or cannot be understood: an analyst must never get more rows than were asked for.
 */
export function readFigureQuery(parameters: URLSearchParams): FigureQuery {
  const repeated = [...new Set(parameters.keys())].filter(
    (key) => parameters.getAll(key).length > 1,
  );
  if (repeated.length > 0) {
    throw new AppError('INVALID', {
      fields: repeated.map((field) => ({ field, problem: 'is given more than once' })),
    });
  }
  const parsed = shape.safeParse(Object.fromEntries(parameters));
  if (parsed.success) return parsed.data;
  throw new AppError('INVALID', {
    fields: parsed.error.issues.flatMap((issue) => problems(issue, parameters)),
  });
}

function problems(issue: z.core.$ZodIssue, parameters: URLSearchParams) {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(shape.shape).join(', ');
    return issue.keys.map((field) => ({
      field,
      problem: `is not a parameter of this address; these are: ${known}`,
    }));
  }
  const field = String(issue.path[0]);
  return [{ field, problem: issue.message, values: { value: parameters.get(field) ?? '' } }];
}
