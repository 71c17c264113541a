// One query means the same everywhere: on pages, images, downloads and in the API.
import { z } from 'zod';
import {
  BASES,
  FIGURE_ROLES,
  GENDERS,
  LIFECYCLES,
  MEASURE_TYPES,
  POPULATION_STATUSES,
  QUANTIFIERS,
} from '#db/codes.ts';
import { METRIC_CODES } from '#db/metrics.ts';
import { MOST_ROWS } from '#lib/query/strict-query.ts';
import { parsePartialDate } from '#lib/dates/partial-dates.ts';

export const USUAL_ROWS = 1_000;
export const OUTPUT_FORMATS = ['json', 'csv', 'xlsx', 'zip'] as const;
export const SORTS = ['reference_period_end', '-reference_period_end', '-recorded_at'] as const;

// The messages are those of the room `query`, which says what is wrong and how to mend it.
const name = z.string().min(1, 'empty').max(200, 'tooLong');
const names = z.array(name).max(50, 'tooMany').optional();
const oneOf = <const Code extends string>(codes: readonly Code[]) =>
  z.enum(codes, 'choice').optional();
const someOf = <const Code extends string>(codes: readonly Code[]) =>
  z.array(z.enum(codes, 'choice')).max(50, 'tooMany').optional();
const day = (edge: 'on' | 'last') =>
  z
    .string()
    .transform((typed, context) => {
      const date = parsePartialDate(typed);
      if (date) return date[edge];
      context.addIssue({ code: 'custom', message: typed === '' ? 'empty' : 'day' });
      return z.NEVER;
    })
    .optional();

/** What narrows the figures: the keys that every page and every way out of the house understands. */
export const FILTERS = {
  crisis: name.optional(),
  series: name.optional(),
  metric: oneOf(METRIC_CODES),
  measure_type: oneOf(MEASURE_TYPES),
  basis: someOf(BASES),
  quantifier: someOf(QUANTIFIERS),
  organization: names,
  source: name.optional(),
  place: names,
  location_code: name.optional(),
  admin1_code: name.optional(),
  admin2_code: name.optional(),
  population_status: someOf(POPULATION_STATUSES),
  gender: someOf(GENDERS),
  age_range: names,
  role: someOf(FIGURE_ROLES),
  lifecycle: someOf(LIFECYCLES),
  from: day('on'),
  to: day('last'),
  as_of: day('last'),
  known_at: day('last'),
  q: name.optional(),
} as const;

/** What only an answer to a program understands: its form, its order and its parts. */
export const FORMS = {
  output_format: z.enum(OUTPUT_FORMATS, 'choice').default('json'),
  hxl: z.enum(['0', '1'], 'choice').default('0'),
  sort: z.enum(SORTS, 'choice').default('reference_period_end'),
  limit: z.coerce
    .number('whole')
    .int('whole')
    .min(1, 'whole')
    .max(MOST_ROWS, 'whole')
    .default(USUAL_ROWS),
  cursor: name.optional(),
} as const;

const filters = z.strictObject(FILTERS).check(isInOrder);
const query = z.strictObject({ ...FILTERS, ...FORMS }).check(isInOrder);

export type FigureFilters = z.infer<typeof filters>;
export type FigureQuery = z.infer<typeof query>;
export type FilterKey = keyof typeof FILTERS;

export const FILTER_KEYS = Object.keys(FILTERS) as FilterKey[];
export const FORM_KEYS = Object.keys(FORMS) as (keyof typeof FORMS)[];

/** The keys that may be given several times; one of their values is enough. */
export const LISTED_KEYS = [
  'organization',
  'place',
  'population_status',
  'age_range',
  'gender',
  'basis',
  'quantifier',
  'role',
  'lifecycle',
] as const satisfies FilterKey[];
export type ListedKey = (typeof LISTED_KEYS)[number];

export const QUERY_SHAPES = { filters, query };

/** Adds the problem `afterTo` when a query begins after it ends. */
export function isInOrder({
  value,
  issues,
}: z.core.ParsePayload<{ from?: string | undefined; to?: string | undefined }>) {
  if (value.from === undefined || value.to === undefined || value.from <= value.to) return;
  issues.push({ code: 'custom', message: 'afterTo', path: ['from'], input: value });
}
