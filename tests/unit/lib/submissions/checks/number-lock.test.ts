import { expect, it } from 'vitest';
import { isLocked } from '#lib/submissions/checks/number-lock.ts';
import { F1, F2, figureProblemsOf, proposed } from '#tests/support/proposals.ts';

const AS = (valueText: string, value: number) =>
  F1({ valueText, reportedValue: value, valueLow: value, valueBest: value, valueHigh: value });

it('refuses a slipped digit on either side', () => {
  expect(figureProblemsOf(isLocked, proposed(AS('85,000', 58_000)))).toContain('numberNotInText');
  expect(figureProblemsOf(isLocked, proposed(AS('85,00', 85_000)))).toContain('numberNotInText');
});

it('refuses a number of the text that is stored nowhere', () => {
  const cut = F2({ valueText: '70,000 to 100,000' });
  expect(figureProblemsOf(isLocked, proposed(cut))).toEqual(['numberNotStored']);
});

it.each([
  ['85,000', 85_000],
  ['85 000', 85_000],
  ['85k', 85_000],
  ['2.28 million', 2_280_000],
  ['٨٥٬٠٠٠', 85_000],
])('accepts %s for %i', (valueText, value) => {
  expect(figureProblemsOf(isLocked, proposed(AS(valueText, value)))).toEqual([]);
});
