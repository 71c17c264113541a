import { z } from 'zod';
import { LOCATION_LEVELS } from '#db/codes.ts';
import type { Location, Proposed } from '#lib/record/shapes.ts';
import { names } from '#lib/submissions/entities/names.ts';
import {
  code,
  countryCode,
  degrees,
  field,
  id,
  optional,
  text,
} from '#lib/submissions/entities/readers.ts';
import { wholeDay } from '#lib/submissions/entities/reported-day.ts';

/** A place as it is proposed. Only a country lies in nothing else. */
export const location: z.ZodType<Proposed<Location>> = z
  .strictObject({
    name: field(text(200)),
    names,
    level: field(code(LOCATION_LEVELS)),
    parentId: field(optional(id)),
    locationCode: field(countryCode),
    code: field(optional(text(40))),
    codeVersion: field(optional(text(80))),
    validFrom: field(optional(wholeDay)),
    iso: field(optional(text(10))),
    formerCode: field(optional(text(40))),
    latitude: field(optional(degrees(90))),
    longitude: field(optional(degrees(180))),
  })
  .superRefine(({ level, parentId, latitude, longitude }, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', message, path: [path] });
    if (level !== 'country' && parentId === null) say('parentId', 'missing');
    if ((latitude === null) !== (longitude === null)) say('longitude', 'halfAPoint');
  });
