import { expect, it } from 'vitest';
import { boundsInOrder } from '#lib/submissions/checks/bounds-in-order.ts';
import { F1, figureProblemsOf, proposed } from '#tests/support/proposals.ts';

it('refuses a low value above the best and a best above the high', () => {
  const crossed = F1({ valueLow: 90_000, valueBest: 85_000, valueHigh: 80_000 });
  expect(figureProblemsOf(boundsInOrder, proposed(crossed))).toEqual([
    'boundsOutOfOrder',
    'boundsOutOfOrder',
    'valueOutsideBounds',
  ]);
});

it('refuses a low value above the high without a best between them', () => {
  const crossed = F1({ reportedValue: null, valueLow: 85_000, valueBest: null, valueHigh: 70_000 });
  expect(figureProblemsOf(boundsInOrder, proposed(crossed))).toEqual(['boundsOutOfOrder']);
});

it('refuses a reported value outside its bounds', () => {
  const outside = F1({ reportedValue: 86_000 });
  expect(figureProblemsOf(boundsInOrder, proposed(outside))).toEqual(['valueOutsideBounds']);
});

it('accepts bounds in order, open ones as well', () => {
  expect(figureProblemsOf(boundsInOrder, proposed(F1()))).toEqual([]);
  const open = F1({ valueLow: null, valueBest: null, valueHigh: 85_000 });
  expect(figureProblemsOf(boundsInOrder, proposed(open))).toEqual([]);
});
