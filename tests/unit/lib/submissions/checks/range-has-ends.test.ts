import { expect, it } from 'vitest';
import { rangeHasEnds } from '#lib/submissions/checks/range-has-ends.ts';
import { F1, figureProblemsOf, proposed } from '#tests/support/proposals.ts';

const RANGE = { quantifier: 'between', reportedValue: null, valueBest: null } as const;

it.each([
  { valueLow: null, valueHigh: 85_000 },
  { valueLow: 70_000, valueHigh: null },
  { valueLow: 85_000, valueHigh: 85_000 },
])('refuses a range from $valueLow to $valueHigh', (ends) => {
  expect(figureProblemsOf(rangeHasEnds, proposed(F1({ ...RANGE, ...ends })))).toEqual([
    'rangeWithoutEnds',
  ]);
});

it('accepts 70,000 to 85,000', () => {
  const range = F1({ ...RANGE, valueLow: 70_000, valueHigh: 85_000 });
  expect(figureProblemsOf(rangeHasEnds, proposed(range))).toEqual([]);
});
