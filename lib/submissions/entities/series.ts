import { z } from 'zod';
import { MEASURE_TYPES, UNITS } from '#db/codes.ts';
import { METRIC_CODES } from '#db/metrics.ts';
import type { Proposed, Series } from '#lib/record/shapes.ts';
import { areAgesInOrder, population } from '#lib/submissions/entities/population.ts';
import {
  between,
  code,
  field,
  id,
  listOf,
  optional,
  otherwise,
  slug,
  slugOf,
  text,
} from '#lib/submissions/entities/readers.ts';
import {
  accuracyField,
  reportedDay,
  storedDay,
  wholeDay,
} from '#lib/submissions/entities/reported-day.ts';

const seriesBreak = z.strictObject({ on: field(wholeDay), note: field(text(500)) });

/** A series as it is proposed. A cumulative one counts from a fixed start, and only a cumulative one has it. */
export const series: z.ZodType<Proposed<Series>> = z
  .strictObject({
    slug: field(optional(slug)),
    crisisId: field(id),
    name: field(text(200)),
    definition: field(text(1000)),
    metric: field(code(METRIC_CODES)),
    measureType: field(code(MEASURE_TYPES)),
    unit: field(otherwise(code(UNITS), 'person')),
    ...population,
    areaText: field(text(300)),
    areaIds: listOf(field(id)),
    fixedStart: field(optional(reportedDay)),
    fixedStartAccuracy: accuracyField,
    breaks: listOf(seriesBreak),
    position: field(otherwise(between(0, 100_000), 0)),
  })
  .transform((typed, context) => {
    const start = typed.fixedStart && storedDay(typed.fixedStart, typed.fixedStartAccuracy);
    const made = typed.slug ?? slugOf(typed.name);
    const say = (path: string, message: string, params = {}) =>
      context.addIssue({ code: 'custom', message, path: [path], params });
    if (made === null) say('slug', 'slugMissing');
    if (typed.measureType === 'cumulative' && !start) say('fixedStart', 'fixedStartMissing');
    if (typed.measureType !== 'cumulative' && start) say('fixedStart', 'fixedStartOfNothing');
    if (!areAgesInOrder(typed)) say('maxAge', 'agesOutOfOrder');
    const twice = typed.breaks.find(
      ({ on }, at) => typed.breaks.findIndex((one) => one.on === on) < at,
    );
    if (twice) say('breaks', 'breakTwice', { day: twice.on });
    return {
      ...typed,
      breaks: typed.breaks.toSorted((a, b) => (a.on < b.on ? -1 : 1)),
      slug: made ?? '',
      fixedStart: start?.day ?? null,
      fixedStartAccuracy: start?.accuracy ?? null,
    };
  });
