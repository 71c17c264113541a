import { z } from 'zod';
import { ORGANIZATION_KINDS } from '#db/codes.ts';
import type { Policy, Proposed } from '#lib/record/shapes.ts';
import { between, code, field, listOf, text } from '#lib/submissions/entities/readers.ts';

const value = z.strictObject({
  tiers: listOf(listOf(field(code(ORGANIZATION_KINDS)))),
  conflictPercent: field(between(1, 1000)),
  stalenessDays: field(between(1, 100_000)),
});

/** The rules that a number of the record is chosen by, as they are proposed. */
export const policy: z.ZodType<Proposed<Policy>> = z.strictObject({
  kind: field(code(['headline'])),
  value,
  note: field(text(1000)),
});
