import { z } from 'zod';
import { ERROR_CODES } from '#lib/errors.ts';
import { text } from '#lib/exchange/api/shapes/values.ts';

/** What went wrong, as RFC 9457 has it. */
export const problem = z.object({
  type: text,
  title: text,
  status: z.int(),
  code: z.enum(ERROR_CODES),
  detail: text.optional(),
  id: text.optional().describe('Names a failure to the people who run this site.'),
  errors: z
    .array(
      z.object({
        parameter: text,
        detail: text.describe('What is wrong, and how to mend it.'),
        value: text.optional(),
      }),
    )
    .optional(),
});
