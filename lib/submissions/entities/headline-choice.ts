import { z } from 'zod';
import type { HeadlineChoice, Proposed } from '#lib/record/shapes.ts';
import { field, id, text } from '#lib/submissions/entities/readers.ts';

/** An editor's choice of the figure that heads a series, as it is proposed: never without a note. */
export const headlineChoice: z.ZodType<Proposed<HeadlineChoice>> = z.strictObject({
  seriesId: field(id),
  figureId: field(id),
  note: field(text(1000)),
});
