import { expect, it } from 'vitest';
import { agreesWithSeries } from '#lib/submissions/checks/series-agreement.ts';
import { CHILDREN, F1, F1A, figureProblemsOf, proposed } from '#tests/support/proposals.ts';

it('refuses children in a series of civilians of any age', () => {
  expect(figureProblemsOf(agreesWithSeries, proposed(F1(), F1A()))).toEqual(['otherThanSeries']);
});

it('accepts them as a part of the civilians in the same series', () => {
  expect(figureProblemsOf(agreesWithSeries, proposed(F1(), F1A(), CHILDREN()))).toEqual([]);
});

it('refuses another metric or unit even of a part', () => {
  const trapped = F1A({ metric: 'trapped', unit: 'household' });
  expect(figureProblemsOf(agreesWithSeries, proposed(F1(), trapped, CHILDREN()))).toEqual([
    'otherThanSeries',
    'otherThanSeries',
  ]);
});

it('accepts families among persons only with a cited size', () => {
  const families = F1({ unit: 'family' });
  expect(figureProblemsOf(agreesWithSeries, proposed(families))).toEqual(['otherThanSeries']);
  const sized = F1({ unit: 'family', householdSize: 6, householdSizeSource: 'IOM, 2017' });
  expect(figureProblemsOf(agreesWithSeries, proposed(sized))).toEqual([]);
});
