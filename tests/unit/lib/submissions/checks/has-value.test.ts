import { expect, it } from 'vitest';
import { hasValue } from '#lib/submissions/checks/has-value.ts';
import { F1, figureProblemsOf, proposed } from '#tests/support/proposals.ts';

const EMPTY = { reportedValue: null, valueLow: null, valueBest: null, valueHigh: null };

it('refuses a figure without any number', () => {
  expect(figureProblemsOf(hasValue, proposed(F1(EMPTY)))).toEqual(['noValue']);
});

it('accepts one whose source gives no number and says so', () => {
  const vague = F1({ ...EMPTY, valueText: 'civilians', quantifier: 'not_quantified' });
  expect(figureProblemsOf(hasValue, proposed(vague))).toEqual([]);
});

it('takes zero for a reported number', () => {
  expect(figureProblemsOf(hasValue, proposed(F1({ ...EMPTY, reportedValue: 0 })))).toEqual([]);
});
