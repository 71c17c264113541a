import { expect, it } from 'vitest';
import {
  areApart,
  hasBothBounds,
  isInUnit,
  measure,
  measureExactly,
  percentApart,
  roundedBounds,
} from '#lib/series/measured.ts';
import { reportedFigure } from '#tests/support/figures.ts';
import { hawija } from '#tests/support/hawija-case.ts';

it('"more than" is open above and "up to" is open below', () => {
  const bounds = hawija('F2', 'F12', 'F1').map((figure) => measure(figure, 'person'));
  expect(bounds).toEqual([
    { low: 100_000, high: null, point: 100_000 },
    { low: null, high: 78_000, point: 78_000 },
    { low: 85_000, high: 85_000, point: 85_000 },
  ]);
  expect(hawija('F2', 'F12', 'F1').map((figure) => hasBothBounds(figure, 'person'))).toEqual([
    false,
    false,
    true,
  ]);
});

it('"over 100,000" and "some 102,000" can both be true', () => {
  const [more, about] = hawija('F2', 'F4');
  expect(more && about && areApart(more, about, 'person', 0)).toBe(false);
});

it('a difference is a share of the larger number, whichever comes first', () => {
  const [a, b] = [80, 100].map((value) => ({ low: value, high: value, point: value }));
  if (!a || !b) throw new Error('Two values were made.');
  expect([percentApart(a, b), percentApart(b, a)]).toEqual([20, 20]);
});

it('families become people by the cited size, rounded half up', () => {
  const families = reportedFigure({
    unit: 'family',
    reportedValue: 15,
    householdSize: 5.7,
    householdSizeSource: 'REACH',
  });
  expect(measure(families, 'person')).toEqual({ low: 86, high: 86, point: 86 });
  expect(isInUnit(families, 'household')).toBe(false);
});

it('families without a cited size are no number of people, whatever size is typed beside them', () => {
  const families = { unit: 'family', reportedValue: 15 } as const;
  expect(measure(reportedFigure(families), 'person')).toBeNull();
  expect(measure(reportedFigure({ ...families, householdSize: 6 }), 'person')).toBeNull();
  expect(measureExactly(reportedFigure(families), 'family')?.low).toBe(150_000n);
});

it('bounds are rounded half up, each for itself', () => {
  expect(roundedBounds({ low: 5_000n, high: 14_999n, point: null })).toEqual({
    low: 1,
    high: 1,
    point: null,
  });
});
