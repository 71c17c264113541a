import { z } from 'zod';
import { ORGANIZATION_KINDS } from '#db/codes.ts';
import {
  count,
  grade,
  id,
  instant,
  link,
  localNames,
  note,
  slug,
  text,
} from '#lib/exchange/api/shapes/values.ts';

export const organizationRow = z.object({
  organization_id: id,
  organization: slug,
  organization_url: link,
  name: text,
  short_name: note,
  names: localNames,
  aliases: z.array(text),
  kind: z.enum(ORGANIZATION_KINDS),
  parent_organization: slug.nullable(),
  merged_into: slug
    .nullable()
    .describe('The organization that it was merged into; null for one that stands itself.'),
  home_country: note,
  website: note,
  reliability: z
    .array(z.object({ crisis: slug, grade, rationale: text }))
    .describe('How reliable its reports were judged in a crisis, A to F, and why.'),
  revision: count,
  recorded_at: instant,
});

export type OrganizationRow = z.infer<typeof organizationRow>;
