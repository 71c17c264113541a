import { z } from 'zod';
import { MEASURE_TYPES } from '#db/codes.ts';
import { count, id, note, text } from '#lib/exchange/api/shapes/values.ts';

const dayNumber = z.int().describe('Whole days since 1 January 1970 UTC.');
const value = z.number().nullable();

// What only a painter needs, such as colours and steps, may grow: these objects hold more than is told here.
const mark = z.looseObject({
  figure_id: id,
  source_id: id,
  kind: text,
  at: z.number().describe('Where the mark stands, in the same days: the middle of a bar.'),
  from: dayNumber,
  to: dayNumber.describe('Not included.'),
  value: value.describe('Null for a range without a centre and where no number was given.'),
  low: value,
  high: value,
  parent_id: id.nullable().describe('The drawn figure that it is a part of.'),
  is_subset: z.boolean(),
  words: text.describe('The quantity in words, such as “more than 100,000”.'),
  status: text.describe('Date, source and quantity in one line.'),
});

/** The chart of a series as plain values: one mark for each figure that is drawn. */
export const chartData = z.looseObject({
  series_id: id,
  measure_type: z.enum(MEASURE_TYPES),
  marking: z.array(text).describe('Lines that say that this is not all, or not today’s view.'),
  title: text,
  subtitle: text,
  scope: text,
  sources: z.array(z.looseObject({ id, name: text, short_name: text })),
  panels: z.array(z.looseObject({ title: note, marks: z.array(mark) })),
  breaks: z.array(z.looseObject({ day: dayNumber, note: count })),
  notes: z.array(text),
  first_day: dayNumber,
  last_day: dayNumber,
  description: text.describe('The chart in a sentence.'),
  source_line: text,
});

export type ChartData = z.infer<typeof chartData>;
