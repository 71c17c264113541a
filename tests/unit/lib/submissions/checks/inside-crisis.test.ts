import { expect, it } from 'vitest';
import { isInsideCrisis } from '#lib/submissions/checks/inside-crisis.ts';
import { F2, figureProblemsOf, proposed } from '#tests/support/proposals.ts';

const TO_SYRIA = { locationId: 'HASSAKEH', role: 'destination', relation: 'in' } as const;

it('refuses Hassakeh in a crisis of Iraq', () => {
  const context = proposed(F2({ places: [{ ...TO_SYRIA, exception: null }] }));
  expect(figureProblemsOf(isInsideCrisis, context)).toEqual(['placeOutsideCrisis']);
});

it('accepts it as a place to which people moved', () => {
  const context = proposed(F2({ places: [{ ...TO_SYRIA, exception: 'moved' }] }));
  expect(figureProblemsOf(isInsideCrisis, context)).toEqual([]);
});
