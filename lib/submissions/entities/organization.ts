import { z } from 'zod';
import { ORGANIZATION_KINDS, RELIABILITIES } from '#db/codes.ts';
import type { Organization, Proposed } from '#lib/record/shapes.ts';
import { names, spellings } from '#lib/submissions/entities/names.ts';
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
  webAddress,
} from '#lib/submissions/entities/readers.ts';

const reliability = z.strictObject({
  crisisId: field(id),
  grade: field(code(RELIABILITIES)),
  rationale: field(text(1000)),
});

/** An organization as it is proposed. Its slug is made of its short name, or its name, unless one is typed. */
export const organization: z.ZodType<Proposed<Organization>> = z
  .strictObject({
    slug: field(optional(slug)),
    name: field(text(200)),
    shortName: field(optional(text(60))),
    names,
    aliases: spellings,
    kind: field(code(ORGANIZATION_KINDS)),
    parentId: field(optional(id)),
    homeCountry: field(optional(countryCode)),
    website: field(optional(webAddress)),
    reliability: listOf(reliability),
    mergedIntoId: field(optional(id)),
  })
  .transform((typed, context) => {
    const made = typed.slug ?? slugOf(typed.shortName ?? typed.name) ?? slugOf(typed.name);
    if (made === null) context.addIssue({ code: 'custom', message: 'slugMissing', path: ['slug'] });
    return { ...typed, slug: made ?? '' };
  });
