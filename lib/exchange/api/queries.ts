// What may be asked of each list, beside the figures: read strictly, and told in the description of the API.
import { z } from 'zod';
import {
  CRISIS_KINDS,
  LOCATION_LEVELS,
  MEASURE_TYPES,
  ORGANIZATION_KINDS,
  SOURCE_KINDS,
} from '#db/codes.ts';
import { METRIC_CODES } from '#db/metrics.ts';
import { isCalendarDay } from '#lib/dates/calendar-days.ts';
import { FILTERS, FORMS, isInOrder } from '#lib/query/figure-query.ts';
import { CORRECTION_TYPES } from '#lib/record/corrections.ts';

const { limit, cursor } = FORMS;
const { crisis, from, to, q, as_of, known_at } = FILTERS;
const name = FILTERS.source;
const country = z
  .string()
  .regex(/^[A-Z]{3}$/, 'code')
  .optional();
const oneOf = <const Code extends string>(codes: readonly Code[]) =>
  z.enum(codes, 'choice').optional();

/** An address that takes no parameters. */
export const NO_QUERY = z.strictObject({});

export const CRISES_QUERY = z.strictObject({
  kind: oneOf(CRISIS_KINDS),
  location_code: country,
  limit,
  cursor,
});

export const SERIES_QUERY = z.strictObject({
  crisis,
  metric: oneOf(METRIC_CODES),
  measure_type: oneOf(MEASURE_TYPES),
  limit,
  cursor,
});

export const ONE_SERIES_QUERY = z.strictObject({ as_of, known_at });

// A chart is of one series, which its address names.
const { crisis: _, series: __, ...chartFilters } = FILTERS;
export const CHART_QUERY = z.strictObject(chartFilters).check(isInOrder);

export const STATEMENTS_QUERY = z
  .strictObject({
    crisis,
    organization: name,
    source: name,
    language: name,
    from,
    to,
    limit,
    cursor,
  })
  .check(isInOrder);

export const SOURCES_QUERY = z
  .strictObject({
    crisis,
    organization: name,
    kind: oneOf(SOURCE_KINDS),
    language: name,
    from,
    to,
    limit,
    cursor,
  })
  .check(isInOrder);

export const ORGANIZATIONS_QUERY = z.strictObject({
  kind: oneOf(ORGANIZATION_KINDS),
  home_country: country,
  q,
  limit,
  cursor,
});

export const LOCATIONS_QUERY = z.strictObject({
  level: oneOf(LOCATION_LEVELS),
  location_code: country,
  admin1_code: name,
  admin2_code: name,
  q,
  limit,
  cursor,
});

export const CORRECTIONS_QUERY = z
  .strictObject({ change_type: oneOf(CORRECTION_TYPES), crisis, from, to, limit, cursor })
  .check(isInOrder);

export const CHANGES_QUERY = z.strictObject({
  since: z.string().refine(isSince, 'since').default('0'),
  limit,
});

function isSince(typed: string): boolean {
  return /^\d{1,15}$/.test(typed) || isCalendarDay(typed) || isInstant(typed);
}

const isInstant = (typed: string) => z.iso.datetime({ offset: true }).safeParse(typed).success;
