import { z } from 'zod';
import { RELATION_TYPES } from '#db/codes.ts';
import type { Proposed, Relation } from '#lib/record/shapes.ts';
import { code, field, flag, id, optional, text } from '#lib/submissions/entities/readers.ts';

/** How one figure stands to another, as it is proposed: the children (from) are a subset_of the civilians (to). */
export const relation: z.ZodType<Proposed<Relation>> = z
  .strictObject({
    fromId: field(id),
    toId: field(id),
    type: field(code(RELATION_TYPES)),
    dimension: field(optional(text(80))),
    exhaustive: field(flag),
    note: field(optional(text(1000))),
  })
  .superRefine(({ fromId, toId }, context) => {
    if (fromId === toId)
      context.addIssue({ code: 'custom', message: 'relatedToItself', path: ['toId'] });
  });
