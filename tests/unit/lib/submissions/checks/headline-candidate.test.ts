import { expect, it } from 'vitest';
import { mayHeadSeries } from '#lib/submissions/checks/headline-candidate.ts';
import {
  CHILDREN,
  F1,
  F1A,
  problemsOf,
  proposed,
  proposedBeside,
} from '#tests/support/proposals.ts';
import type { Change } from '#tests/support/record.ts';

const choice = (figureId: string): Change<'headline_choice'> => ({
  entityType: 'headline_choice',
  id: 'CHOICE',
  proposed: { seriesId: 'PRESENT', figureId, note: 'The last one before the offensive.' },
});

it('accepts an active, observed figure of the series', () => {
  expect(problemsOf(mayHeadSeries, proposed(F1(), choice('F1')))).toEqual([]);
});

it('accepts households with the size that makes them people', () => {
  const sized = { unit: 'household' as const, householdSize: 6, householdSizeSource: 'IOM, 2017' };
  expect(problemsOf(mayHeadSeries, proposed(F1(sized), choice('F1')))).toEqual([]);
});

it('refuses the children, who are part of the civilians', () => {
  const context = proposed(F1(), F1A(), CHILDREN(), choice('F1A'));
  expect(problemsOf(mayHeadSeries, context)).toEqual(['notACandidate']);
});

it.each([
  { basis: 'projected' as const },
  { seriesId: 'FLED' },
  { lifecycle: 'retracted' as const, lifecycleReason: 'Invented.' },
  { unit: 'household' as const },
  {
    quantifier: 'not_quantified' as const,
    reportedValue: null,
    valueLow: null,
    valueBest: null,
    valueHigh: null,
  },
])('refuses a figure with %o', (given) => {
  expect(problemsOf(mayHeadSeries, proposed(F1(given), choice('F1')))).toEqual(['notACandidate']);
});

it('lets a choice end that stands, and no other', () => {
  const stands = { ...choice('F1'), changeType: 'edit' as const };
  const end = { ...stands, proposed: { ...stands.proposed, figureId: null } };
  expect(problemsOf(mayHeadSeries, proposedBeside([stands], end))).toEqual([]);
  expect(problemsOf(mayHeadSeries, proposedBeside([end], end))).toEqual(['nothingToEnd']);
});
