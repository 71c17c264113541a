import { describe, expect, it } from 'vitest';
import { headlineOf, type HeadlineQuestion } from '#lib/series/headline.ts';
import { headlineAnswer } from '#lib/series/working-answer.ts';
import {
  EXAMPLE,
  EXAMPLE_POLICY,
  exampleFigure,
  exampleSeries,
} from '#tests/support/example-record.ts';

function answer(slug: string, asked: Partial<HeadlineQuestion> = {}) {
  const { series, figures, choice } = exampleSeries(slug);
  const question = { unit: series.unit, today: '2017-12-01', policy: EXAMPLE_POLICY.value, choice };
  const headline = headlineOf(figures, { ...question, ...asked });
  return headlineAnswer('en', headline, { figures, policy: EXAMPLE_POLICY });
}

describe('the headline as the API answers it', () => {
  it('gives the range of those displaced by the Hawija offensive with both of its ends', () => {
    expect(answer('displaced-by-hawija-offensive')).toMatchObject({
      status: 'range',
      value: 'about 47,000',
      figure_id: exampleFigure('Around 47,000').id,
      range: {
        value: '9,000 to about 47,000',
        low: { value: 9_000, is_open: false },
        high: { value: 47_000, is_open: false, figure_id: exampleFigure('Around 47,000').id },
      },
      counts: { reports: 5, independent: 4 },
      chosen_by: 'policy',
      note: null,
      last_reported: '2017-10-05',
      is_stale: false,
    });
  });

  it('gives an editor’s choice with its note, and the children as part of it', () => {
    const { choice } = exampleSeries('present-in-hawija');
    const civilians = answer('present-in-hawija');
    expect(civilians).toMatchObject({
      chosen_by: 'editor',
      note: choice?.note,
      figure_id: choice?.figureId,
      choice_set_aside: null,
    });
    const children = civilians.of_which_figure_ids.map(
      (id) => EXAMPLE.find((figure) => figure.id === id)?.ageRange,
    );
    expect(children).toEqual(['children']);
  });

  it('leaves an open end open', () => {
    const { range } = answer('killed-by-the-coalition');
    expect(range?.value).toBe('326 to up to 1,200');
    expect(answer('referred-to-hospitals-from-mosul').range).toMatchObject({
      value: 'more than 18,497',
      high: { value: 18_497, is_open: true },
    });
  });

  it('answers that there is no figure without any number', () => {
    expect(answer('expected-displacement-from-hawija')).toMatchObject({
      status: 'no_figure',
      value: 'No approved figure',
      figure_id: null,
      range: null,
      counts: { reports: 0, independent: 0 },
      is_stale: null,
    });
  });

  it('names every figure of the series once in its working, with the rule that kept it out', () => {
    const { figures } = exampleSeries('displaced-by-hawija-offensive');
    const { working } = answer('displaced-by-hawija-offensive');
    expect(working.flatMap(({ figure_ids: ids }) => ids).toSorted()).toEqual(
      figures.map(({ id }) => id).toSorted(),
    );
    expect(working.map(({ rule, reason }) => [rule, reason])).toEqual([
      [null, null],
      ['R2', 'subset'],
      ['R9', 'other_window'],
      ['R10', 'repeat'],
    ]);
  });

  it('carries the days that were asked about, and the policy that it ran on', () => {
    const policy = { tiers: [['media' as const]], conflictPercent: 5, stalenessDays: 9 };
    const asked = { asOf: '2017-09-20', knownAt: '2017-11-30', policy };
    expect(answer('present-in-hawija', asked)).toMatchObject({
      as_of: '2017-09-20',
      known_at: '2017-11-30',
      choice_set_aside: { figure_id: exampleSeries('present-in-hawija').choice?.figureId },
      policy: { revision: 1, tiers: [['media']], conflict_percent: 5, staleness_days: 9 },
    });
  });

  it('survives JSON unchanged, for every series of the example', () => {
    for (const slug of new Set(EXAMPLE.map(({ series }) => series.slug))) {
      const whole = answer(slug);
      expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
      expect(whole.trace.filter(({ sentence }) => !sentence.endsWith('.'))).toEqual([]);
    }
  });
});
