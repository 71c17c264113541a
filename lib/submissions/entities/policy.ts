import { z } from 'zod';
import { ORGANIZATION_KINDS } from '#db/codes.ts';
import type { Policy, Proposed } from '#lib/record/shapes.ts';
import { between, code, field, listOf, text } from '#lib/submissions/entities/readers.ts';

// An order of sources that forgets a kind, or names it twice, would leave a headline to chance.
const tiers = listOf(listOf(field(code(ORGANIZATION_KINDS)))).superRefine((typed, context) => {
  const say = (message: string, params: object, path: number[] = []) =>
    context.addIssue({ code: 'custom', message, params, path });
  const placed = typed.flat();
  for (const kind of ORGANIZATION_KINDS) {
    const times = placed.filter((known) => known === kind).length;
    if (times === 0) say('kindMissing', { kind });
    if (times > 1) say('kindTwice', { kind, times });
  }
  typed.forEach((kinds, at) => {
    if (kinds.length === 0) say('tierEmpty', { tier: at + 1 }, [at]);
  });
});

const value = z.strictObject({
  tiers,
  conflictPercent: field(between(1, 1000)),
  stalenessDays: field(between(1, 100_000)),
});

/** The rules that a number of the record is chosen by, as they are proposed: every kind of organization in one tier. */
export const policy: z.ZodType<Proposed<Policy>> = z.strictObject({
  kind: field(code(['headline'])),
  value,
  note: field(text(1000)),
});
