import { expect, it } from 'vitest';
import { partWords, peopleWords } from '#lib/summary/people-words.ts';
import { reportedFigure } from '#tests/support/figures.ts';
import { hawija } from '#tests/support/hawija-case.ts';

const part = (change: object) => partWords('en', reportedFigure(change), reportedFigure());

it('a number is said with the group that it counts', () => {
  const families = reportedFigure({
    unit: 'family',
    reportedValue: 1_700,
    quantifier: 'more_than',
  });
  const dozens = reportedFigure({
    quantifier: 'order_of_magnitude',
    reportedValue: null,
    valueLow: 12,
    valueText: 'dozens',
  });
  expect(
    [...hawija('F1', 'F1a', 'F12'), families, dozens].map((figure) => peopleWords('en', figure)),
  ).toEqual([
    '85,000 civilians',
    'about 40,000 children',
    'up to 78,000 civilians',
    'more than 1,700 families',
    '“dozens” (no number given)',
  ]);
});

it('a part of the same group is told by its place, or else by the term of its source', () => {
  expect(part({ ageRange: 'children' })).toBe('100 children');
  expect(part({ placeText: 'Laylan 2 camp' })).toBe('100 people (Laylan 2 camp)');
  expect(part({ termAsReported: 'executed' })).toBe('100 people (executed)');
  expect(part({})).toBe('100 people');
});
