import { z } from 'zod';
import { CRISIS_KINDS } from '#db/codes.ts';
import type { Crisis, Proposed } from '#lib/record/shapes.ts';
import {
  code,
  countryCode,
  field,
  id,
  listOf,
  optional,
  slug,
  slugOf,
  text,
} from '#lib/submissions/entities/readers.ts';
import { accuracyField, reportedDay, storedDay } from '#lib/submissions/entities/reported-day.ts';

/** A crisis as it is proposed. Its slug is made of its name unless one is typed. */
export const crisis: z.ZodType<Proposed<Crisis>> = z
  .strictObject({
    slug: field(optional(slug)),
    name: field(text(200)),
    kind: field(code(CRISIS_KINDS)),
    parentId: field(optional(id)),
    startOn: field(reportedDay),
    startOnAccuracy: accuracyField,
    endOn: field(optional(reportedDay)),
    endOnAccuracy: accuracyField,
    countries: listOf(field(countryCode)),
    summary: field(optional(text(2000))),
  })
  .transform((typed, context) => {
    const start = storedDay(typed.startOn, typed.startOnAccuracy);
    const end = typed.endOn && storedDay(typed.endOn, typed.endOnAccuracy, 'end');
    const made = typed.slug ?? slugOf(typed.name);
    const say = (path: string, message: string, params = {}) =>
      context.addIssue({ code: 'custom', message, path: [path], params });
    if (made === null) say('slug', 'slugMissing');
    if (typed.countries.length === 0) say('countries', 'missing');
    if (end && end.day < start.day) say('endOn', 'endBeforeStart', { start: start.day });
    return {
      ...typed,
      slug: made ?? '',
      startOn: start.day,
      startOnAccuracy: start.accuracy,
      endOn: end?.day ?? null,
      endOnAccuracy: end?.accuracy ?? null,
    };
  });
