import { z } from 'zod';
import { CRISIS_KINDS } from '#db/codes.ts';
import { seriesRow } from '#lib/exchange/api/shapes/series.ts';
import {
  accuracy,
  count,
  countryCode,
  day,
  id,
  instant,
  link,
  note,
  slug,
  text,
} from '#lib/exchange/api/shapes/values.ts';

export const crisisRow = z.object({
  crisis_id: id,
  crisis: slug,
  crisis_url: link,
  name: text,
  kind: z.enum(CRISIS_KINDS),
  parent_crisis: slug.nullable(),
  start_date: day,
  start_date_accuracy: accuracy,
  end_date: day.nullable(),
  end_date_accuracy: accuracy.nullable(),
  location_codes: z.array(countryCode),
  summary: note,
  revision: count,
  recorded_at: instant,
});

export const crisisDetail = crisisRow.extend({
  series: z.array(seriesRow).describe('In the order of the page.'),
});

export type CrisisRow = z.infer<typeof crisisRow>;
export type CrisisDetail = z.infer<typeof crisisDetail>;
