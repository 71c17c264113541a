import { describe, expect, it } from 'vitest';
import { arithmetic } from '#lib/submissions/warnings/likely-sum.ts';
import { placeInTest, related, reportedFigure } from '#tests/support/figures.ts';
import { DISPLACED, IRC, OCHA, PRESENT } from '#tests/support/hawija-case.ts';

// OCHA, 1 October 2017: over 7,000 displaced, and up to 78,000 still there; the IRC, 21 September: 85,000.
const places = [placeInTest('Hawija')];
const stock = reportedFigure({
  id: 'stock',
  reportedValue: 85_000,
  series: PRESENT,
  from: IRC,
  places,
});
const left = reportedFigure({
  id: 'left',
  reportedValue: 7000,
  series: DISPLACED,
  metric: 'displacement',
  measureType: 'cumulative',
  since: '2017-09-21',
  on: '2017-10-01',
  from: OCHA,
  places,
});
const remaining = reportedFigure({
  id: 'remaining',
  reportedValue: 78_000,
  series: PRESENT,
  on: '2017-10-01',
  from: OCHA,
  places,
});

describe('a stock that is an earlier one less who left', () => {
  it('is asked about with both numbers', () => {
    expect(arithmetic(remaining, [stock, left])).toMatchObject([
      {
        figureId: 'stock',
        values: { operation: 'less', change: '7,000 people', changeWho: 'OCHA' },
      },
    ]);
  });

  it('is not once the record says that it is derived, nor for any other number', () => {
    const [own = remaining, from = stock] = related(
      [remaining, stock],
      ['remaining', 'derived_from', 'stock'],
    );
    expect(arithmetic(own, [from, left])).toEqual([]);
    expect(arithmetic({ ...remaining, reportedValue: 77_999 }, [stock, left])).toEqual([]);
    expect(arithmetic(remaining, [stock])).toEqual([]);
  });
});
