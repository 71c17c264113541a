import { expect, it } from 'vitest';
import { ascending, by, published, referenceEnd } from '#lib/series/order.ts';
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
