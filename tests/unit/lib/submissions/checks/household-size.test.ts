import { expect, it } from 'vitest';
import { sizeIsCited } from '#lib/submissions/checks/household-size.ts';
import { F1, figureProblemsOf, proposed } from '#tests/support/proposals.ts';

const FAMILIES = { unit: 'family', valueText: '3,882' } as const;
const CITED = 'IOM DTM Iraq, methodology 2017: six persons to a family';

it('refuses a household size without its source, and a source without a size', () => {
  expect(figureProblemsOf(sizeIsCited, proposed(F1({ ...FAMILIES, householdSize: 6 })))).toEqual([
    'sizeNotCited',
  ]);
  const cited = F1({ ...FAMILIES, householdSizeSource: CITED });
  expect(figureProblemsOf(sizeIsCited, proposed(cited))).toEqual(['sizeMissing']);
});

it('refuses a household size for persons', () => {
  const persons = F1({ householdSize: 6, householdSizeSource: CITED });
  expect(figureProblemsOf(sizeIsCited, proposed(persons))).toEqual(['sizeOfNoHousehold']);
});

it('accepts families with a cited size, and without any', () => {
  const cited = F1({ ...FAMILIES, householdSize: 6, householdSizeSource: CITED });
  expect(figureProblemsOf(sizeIsCited, proposed(cited))).toEqual([]);
  expect(figureProblemsOf(sizeIsCited, proposed(F1(FAMILIES)))).toEqual([]);
});
