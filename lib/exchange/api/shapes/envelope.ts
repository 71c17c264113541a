// What stands around every answer: what it holds, under which terms, and where to go on.
import { z } from 'zod';
import { count, day, link, text } from '#lib/exchange/api/shapes/values.ts';

export const meta = z.object({
  count: count.describe('How many entries “data” holds; one for a single entry.'),
  as_of: day
    .nullable()
    .describe('Only what describes days up to this one; null when not asked for.'),
  known_at: day
    .nullable()
    .describe('Only what had been published by this day; null when not asked for.'),
  licence: text,
  policy_version: count.nullable().describe('The revision of the policy that headlines follow.'),
  citation: text.describe('How to cite this answer.'),
});

export const links = z.object({
  self: link,
  next: link.nullable().describe('The next page; null on the last one.'),
  csv: link.nullable().describe('The figures behind it as CSV.'),
  html: link.describe('The page for people.'),
});

export type Meta = z.infer<typeof meta>;
export type Links = z.infer<typeof links>;

/** The shape of an answer whose data are of this shape. */
export const answerOf = <Data extends z.ZodType>(data: Data) => z.object({ data, meta, links });

/** The shape of one page of a list. */
export const listOf = <Row extends z.ZodType>(row: Row) => answerOf(z.array(row));

export interface Answer<Data> {
  data: Data;
  meta: Meta;
  links: Links;
}
