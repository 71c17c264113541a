import { expect, it } from 'vitest';
import { looksBack } from '#lib/submissions/checks/looks-back.ts';
import { F1, figureProblemsOf, proposed } from '#tests/support/proposals.ts';

const NEXT_DAY = { referencePeriodStart: '2017-09-22', referencePeriodEnd: '2017-09-22' };

it('refuses an observation of a day after the document was published', () => {
  expect(figureProblemsOf(looksBack, proposed(F1(NEXT_DAY)))).toEqual(['afterPublished']);
});

it.each(['projected', 'planning'] as const)('lets %s figures look forward', (basis) => {
  expect(figureProblemsOf(looksBack, proposed(F1({ ...NEXT_DAY, basis })))).toEqual([]);
});

it('accepts the month in which the document was published', () => {
  const month = F1({ referencePeriodEnd: '2017-09-30', referencePeriodEndAccuracy: 'month' });
  expect(figureProblemsOf(looksBack, proposed(month))).toEqual([]);
});
