import { z } from 'zod';
import {
  CIVILIAN_STATUSES,
  GENDERS,
  MEASURE_TYPES,
  POPULATION_STATUSES,
  UNITS,
} from '#db/codes.ts';
import { METRIC_CODES } from '#db/metrics.ts';
import { placeRef } from '#lib/exchange/api/shapes/location.ts';
import {
  accuracy,
  count,
  day,
  id,
  instant,
  link,
  note,
  slug,
  text,
} from '#lib/exchange/api/shapes/values.ts';

export const seriesRow = z.object({
  series_id: id,
  series_url: link,
  crisis: slug,
  series: slug,
  name: text,
  definition: text,
  metric_code: z.enum(METRIC_CODES),
  metric_name: text,
  measure_type: z.enum(MEASURE_TYPES),
  unit: z.enum(UNITS),
  population_group: z.enum(POPULATION_STATUSES),
  civilian_status: z.enum(CIVILIAN_STATUSES),
  gender: z.enum(GENDERS),
  age_range: note,
  min_age: z.int().nullable(),
  max_age: z.int().nullable(),
  area_text: text,
  area: z.array(placeRef),
  fixed_start: day.nullable().describe('The first day of a cumulative series.'),
  fixed_start_accuracy: accuracy.nullable(),
  breaks: z
    .array(z.object({ date: day, note: text }))
    .describe('From these days on another definition holds: do not compare across them.'),
  figure_count: count,
  revision: count,
  recorded_at: instant,
});

export type SeriesRow = z.infer<typeof seriesRow>;
