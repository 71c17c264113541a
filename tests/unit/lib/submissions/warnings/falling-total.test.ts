import { describe, expect, it } from 'vitest';
import { falls } from '#lib/submissions/warnings/falling-total.ts';
import { reportedFigure, type FigureInTest } from '#tests/support/figures.ts';
import { DISPLACED, IOM, NRC } from '#tests/support/hawija-case.ts';

const total = (reportedValue: number, on: string, change: FigureInTest = {}) =>
  reportedFigure({
    series: DISPLACED,
    metric: 'displacement',
    measureType: 'cumulative',
    since: '2017-09-21',
    on,
    reportedValue,
    from: IOM,
    ...change,
  });

describe('a running total', () => {
  const before = total(1204, '2017-10-01', { id: 'before' });

  it('that is lower than the last one of its origin is asked about', () => {
    expect(falls(total(1180, '2017-10-05'), [total(1000, '2017-09-25'), before])).toMatchObject([
      { figureId: 'before', values: { own: '1180', other: '1,204 people', who: 'IOM' } },
    ]);
  });

  it('that is as high, or higher, is in order', () => {
    expect(falls(total(1204, '2017-10-05'), [before])).toEqual([]);
    expect(falls(total(1300, '2017-10-05'), [before])).toEqual([]);
  });

  it('may be lower than another organization’s, and than a later one', () => {
    expect(falls(total(1180, '2017-10-05', { from: NRC }), [before])).toEqual([]);
    expect(falls(total(1180, '2017-09-30'), [before])).toEqual([]);
  });

  it('with an open end does not fall: more than 1,100 may be 1,204', () => {
    expect(falls(total(1100, '2017-10-05', { quantifier: 'more_than' }), [before])).toEqual([]);
  });

  it('a stock may fall', () => {
    const stock = (value: number, on: string) => reportedFigure({ reportedValue: value, on });
    expect(falls(stock(7, '2017-10-05'), [stock(9, '2017-10-01')])).toEqual([]);
  });
});
