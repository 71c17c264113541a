import { describe, expect, it } from 'vitest';
import { chartModel } from '#lib/charts/model.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import {
  organizationRef,
  related,
  reportedFigure,
  seriesInTest,
  type FigureInTest,
} from '#tests/support/figures.ts';

const series = seriesInTest({
  metric: 'displacement',
  measureType: 'cumulative',
  fixedStart: '2017-09-21',
  fixedStartAccuracy: 'day',
  breaks: [{ on: '2017-12-01', note: 'Another list.' }],
});

const total = (on: string, reportedValue: number, change: FigureInTest = {}) =>
  reportedFigure({
    id: `${on} ${reportedValue}`,
    measureType: 'cumulative',
    since: '2017-09-21',
    on,
    reportedValue,
    ...change,
  });

const linesOf = (figures: ReportedFigure[], drawnIn = series) =>
  chartModel(drawnIn, figures, 'en')
    .panels.flatMap(({ steps }) => steps)
    .map(({ points }) => points.map(({ value }) => value));

describe('the stepped line', () => {
  it('joins the running totals of one source', () => {
    expect(linesOf([total('2017-09-25', 100), total('2017-10-05', 300)])).toEqual([[100, 300]]);
  });

  it('never joins the reports of two organizations', () => {
    const iom = { from: organizationRef('iom') };
    expect(linesOf([total('2017-09-25', 100), total('2017-10-05', 300, iom)])).toEqual([]);
  });

  it('ends where the definition changes', () => {
    expect(
      linesOf([
        total('2017-11-20', 1),
        total('2017-11-28', 2),
        total('2017-12-01', 3),
        total('2017-12-05', 4),
      ]),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('ends where the source was silent for long', () => {
    expect(linesOf([total('2017-09-25', 1), total('2017-11-20', 2)])).toEqual([]);
  });

  it('ends where the fixed start or the wording of the definition differs', () => {
    const earlier = total('2017-10-05', 300, { since: '2016-08-01' });
    const other = total('2017-10-05', 300, { definitionText: 'including returns' });
    expect(linesOf([total('2017-09-25', 1), earlier])).toEqual([]);
    expect(linesOf([total('2017-09-25', 1), other])).toEqual([]);
  });

  it('leaves out projections, parts of others, upper limits and ranges', () => {
    const figures = related(
      [
        total('2017-09-25', 100, { id: 'whole' }),
        total('2017-09-26', 50, { id: 'part' }),
        total('2017-09-27', 900, { basis: 'projected' }),
        total('2017-09-28', 800, { quantifier: 'up_to' }),
        total('2017-09-29', 0, {
          quantifier: 'between',
          reportedValue: null,
          valueLow: 1,
          valueHigh: 2,
        }),
        total('2017-09-30', 200),
      ],
      ['part', 'subset_of', 'whole'],
    );
    expect(linesOf(figures)).toEqual([[100, 200]]);
  });

  it('ends where a total falls: a revision is not people who came back', () => {
    expect(
      linesOf([
        total('2017-09-25', 100),
        total('2017-09-26', 300),
        total('2017-09-27', 250),
        total('2017-09-28', 400),
      ]),
    ).toEqual([
      [100, 300],
      [250, 400],
    ]);
  });

  it('leaves out what editors keep as context, and totals of a day that is not given', () => {
    const month = { referencePeriodEndAccuracy: 'month' } as const;
    expect(
      linesOf([
        total('2017-09-25', 100),
        total('2017-09-26', 900, { role: 'context_only' }),
        total('2017-09-30', 150, month),
        total('2017-10-02', 200),
      ]),
    ).toEqual([[100, 200]]);
  });

  it('is never drawn through stocks', () => {
    const stocks = [reportedFigure({ on: '2017-09-25' }), reportedFigure({ on: '2017-09-26' })];
    expect(linesOf(stocks, seriesInTest())).toEqual([]);
  });
});

describe('a silence', () => {
  it('is hatched between the months of a flow, in the panel of its source', () => {
    const flow = seriesInTest({ measureType: 'flow', metric: 'killed' });
    const month = (since: string, on: string) => reportedFigure({ measureType: 'flow', since, on });
    const { panels } = chartModel(
      flow,
      [month('2016-09-01', '2016-09-30'), month('2016-11-01', '2016-11-30')],
      'en',
    );
    expect(panels[0]?.gaps.map(({ from, to }) => to - from)).toEqual([31]);
  });
});
