import { z } from 'zod';
import { seriesRow } from '#lib/exchange/api/shapes/series.ts';
import { count, day, id, note, text } from '#lib/exchange/api/shapes/values.ts';

const figureIds = z.array(id);

const end = z.object({
  value: z.number(),
  is_open: z.boolean().describe('Whether the report behind it leaves this side open.'),
  figure_id: id,
});

/** Why this number: what was asked, what entered, what did not, and the rule that kept it out. */
export const headline = z.object({
  status: z.enum(['figure', 'range', 'no_figure']),
  value: text.describe('In words; “no figure” is never 0.'),
  figure_id: id.nullable(),
  range: z.object({ value: text, low: end, high: end }).nullable(),
  counts: z.object({ reports: count, independent: count }),
  chosen_by: z.enum(['editor', 'policy']).nullable(),
  note,
  choice_set_aside: z.object({ figure_id: id, note: text }).nullable(),
  of_which_figure_ids: figureIds.describe('The parts of the figure: never to be added to it.'),
  last_reported: day.nullable(),
  is_stale: z.boolean().nullable(),
  as_of: day.nullable(),
  known_at: day.nullable(),
  policy: z.object({
    revision: count.nullable(),
    tiers: z.array(z.array(text)),
    conflict_percent: z.number(),
    staleness_days: z.number(),
  }),
  trace: z.array(z.object({ criterion: text, sentence: text, figure_ids: figureIds })),
  working: z.array(
    z.object({
      rule: note.describe('Its number in the rules of the record.'),
      reason: note,
      sentence: text,
      figure_ids: figureIds,
    }),
  ),
});

export const seriesDetail = seriesRow.extend({
  reference_period: z
    .object({ start: day, end: day })
    .nullable()
    .describe('The first and the last day that its figures describe.'),
  headline,
});

export type SeriesDetail = z.infer<typeof seriesDetail>;
