import { expect, it } from 'vitest';
import { ascending, by, describedUntil, published, referenceEnd } from '#lib/series/order.ts';
import { reportedFigure } from '#tests/support/figures.ts';

const figures = [
  reportedFigure({ id: 'C', on: '2017-10-01', publishedOn: '2017-10-02' }),
  reportedFigure({ id: 'B', on: '2017-10-01', publishedOn: '2017-10-01' }),
  reportedFigure({ id: 'A', on: '2017-10-01', publishedOn: '2017-10-02' }),
  reportedFigure({ id: 'D', on: '2017-09-21', publishedOn: '2017-10-05' }),
];

it('figures are sorted by each key in turn and by their id at the end', () => {
  expect(figures.toSorted(by(referenceEnd, published)).map(({ id }) => id)).toEqual([
    'D',
    'B',
    'A',
    'C',
  ]);
});

it('one key alone leaves equal figures equal', () => {
  const [c, , a] = figures;
  expect(a && c && ascending(published)(a, c)).toBe(0);
});

it('a figure describes no day after the one on which it was printed', () => {
  const month = (publishedOn: string) =>
    reportedFigure({ on: '2017-07-31', referencePeriodEndAccuracy: 'month', publishedOn });
  expect(describedUntil(month('2017-07-13'))).toBe('2017-07-13');
  expect(describedUntil(month('2017-08-13'))).toBe('2017-07-31');
  expect(describedUntil(reportedFigure({ on: '2017-07-31', publishedOn: '2017-07-30' }))).toBe(
    '2017-07-31',
  );
});
