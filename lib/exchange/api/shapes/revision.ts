import { z } from 'zod';
import { CHANGE_TYPES, ENTITY_TYPES, ROLES } from '#db/codes.ts';
import { count, id, instant, link, note, text } from '#lib/exchange/api/shapes/values.ts';

const value = z.unknown().describe('As it stands in the columns.');
const snapshot = z.record(z.string(), value).describe('The state as approved, in public columns.');
const difference = z.object({ column: text, old: value, new: value });

/** One approved change of anything in the record. */
export const revisionRow = z.object({
  seq: count.describe('Its place in the chain of all changes.'),
  entity_type: z.enum(ENTITY_TYPES),
  entity_id: id,
  revision: count,
  change_type: z.enum(CHANGE_TYPES),
  reason: note.describe('Why, in the words of whoever proposed it.'),
  recorded_at: instant,
  actor_role: z.enum(ROLES).describe('The role of the person who approved it; names are not told.'),
  withheld: z
    .enum(['redacted', 'not_public_then'])
    .nullable()
    .describe('Why there is no snapshot.'),
  snapshot: snapshot.nullable(),
  hash: text.describe('SHA-256 that commits to this change and to all before it.'),
});

/** A revision of a figure with what it changed. */
export const figureRevision = revisionRow.extend({
  page: link.describe('The figure as it was, for people.'),
  changes: z.array(difference).describe('Against the revision before; none in the first.'),
});

/** A change of what had been published: what it was, what it is, and why. */
export const correction = revisionRow
  .omit({ snapshot: true, hash: true })
  .extend({ page: link.describe('The page of what was changed.'), changes: z.array(difference) });

export type Snapshot = z.infer<typeof snapshot>;
export type Difference = z.infer<typeof difference>;
export type RevisionRow = z.infer<typeof revisionRow>;
export type FigureRevision = z.infer<typeof figureRevision>;
export type Correction = z.infer<typeof correction>;
