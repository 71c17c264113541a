import { expect, it } from 'vitest';
import { countsFromStartOfSeries, periodFits } from '#lib/submissions/checks/period.ts';
import { F1, F2, figureProblemsOf, proposed } from '#tests/support/proposals.ts';

it('refuses a stock over several days', () => {
  const week = proposed(F1({ referencePeriodStart: '2017-09-14' }));
  expect(figureProblemsOf(periodFits, week)).toEqual(['stockOverTime']);
});

it('accepts a stock of a month that the source does not date more exactly', () => {
  const month = F1({
    referencePeriodStart: '2017-09-01',
    referencePeriodStartAccuracy: 'month',
    referencePeriodEnd: '2017-09-30',
    referencePeriodEndAccuracy: 'month',
  });
  expect(figureProblemsOf(periodFits, proposed(month))).toEqual([]);
});

it('refuses a period that ends before it starts', () => {
  const backwards = proposed(F2({ referencePeriodEnd: '2016-07-31' }));
  expect(figureProblemsOf(periodFits, backwards)).toEqual(['endBeforeStart']);
});

it('refuses a cumulative figure that counts from another day than its series', () => {
  const sinceOffensive = F2({
    referencePeriodStart: '2017-09-21',
    referencePeriodStartAccuracy: 'day',
  });
  expect(figureProblemsOf(countsFromStartOfSeries, proposed(sinceOffensive))).toEqual([
    'otherStartThanSeries',
  ]);
});

it('accepts “since August 2016” in a series that counts from August 2016', () => {
  expect(figureProblemsOf(countsFromStartOfSeries, proposed(F2()))).toEqual([]);
  const exact = F2({ referencePeriodStart: '2016-08-10', referencePeriodStartAccuracy: 'day' });
  expect(figureProblemsOf(countsFromStartOfSeries, proposed(exact))).toEqual([]);
});
