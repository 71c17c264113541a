import { z } from 'zod';
import { LOCATION_LEVELS } from '#db/codes.ts';
import {
  count,
  countryCode,
  day,
  id,
  instant,
  localNames,
  note,
  text,
} from '#lib/exchange/api/shapes/values.ts';

/** What a row beside says of a place. */
export const placeRef = z.object({
  location_id: id,
  name: text,
  level: z.enum(LOCATION_LEVELS),
  code: note.describe('The P-code; ISO alpha-3 for a country.'),
  location_code: countryCode,
});

export const locationRow = placeRef.extend({
  names: localNames.describe('Its names and spellings by language.'),
  parent_location_id: id.nullable(),
  location_name: note.describe('The name of its country.'),
  admin1_code: note,
  admin1_name: note,
  admin2_code: note,
  admin2_name: note,
  code_version: note.describe('The version of the P-codes that its code is from.'),
  valid_from: day.nullable(),
  former_code: note,
  iso: note,
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  revision: count,
  recorded_at: instant,
});

export type PlaceRef = z.infer<typeof placeRef>;
export type LocationRow = z.infer<typeof locationRow>;
