import { z } from 'zod';
import type { HeadlineChoice, Proposed } from '#lib/record/shapes.ts';
import { field, id, text } from '#lib/submissions/entities/readers.ts';

// Only a null that was meant ends a choice: a figure that is merely not named is missing.
const figureOrNone = field((typed) => (typed === null ? null : id(typed)), '');

/** An editor's choice of the figure that heads a series, or the end of one, as it is proposed: never without a note. */
export const headlineChoice: z.ZodType<Proposed<HeadlineChoice>> = z.strictObject({
  seriesId: field(id),
  figureId: figureOrNone,
  note: field(text(1000)),
});
