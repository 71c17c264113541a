import { describe, expect, it } from 'vitest';
import { parseEntity } from '#lib/submissions/entities/parse-entity.ts';

const ID = '7K3M9QAB';
const TYPED = {
  statementId: ID,
  seriesId: ID,
  metric: 'present_in_area',
  measureType: 'stock',
  valueText: '85,000',
  referencePeriodStart: '2017-09-21',
  placeText: 'in and around Hawija',
  originatingOrganizationId: ID,
};

const read = (given: object) => parseEntity('figure', { ...TYPED, ...given });
const numbers = (given: object) => {
  const { reportedValue, valueLow, valueBest, valueHigh, boundsOrigin } = read(given).value ?? {};
  return [reportedValue, valueLow, valueBest, valueHigh, boundsOrigin];
};

describe('the numbers of a figure', () => {
  it.each([
    [{ quantifier: 'stated' }, [85_000, 85_000, 85_000, 85_000, 'quantifier']],
    [
      { quantifier: 'approximately', valueText: 'some 40,000' },
      [40_000, null, 40_000, null, 'quantifier'],
    ],
    [
      { quantifier: 'more_than', valueText: 'Over 100,000' },
      [100_000, 100_000, null, null, 'quantifier'],
    ],
    [
      { quantifier: 'up_to', valueText: 'as high as 78,000' },
      [78_000, null, null, 78_000, 'quantifier'],
    ],
    [
      { quantifier: 'between', valueText: '70,000 to 85,000' },
      [null, 70_000, null, 85_000, 'source'],
    ],
    [{ quantifier: 'order_of_magnitude', valueText: 'hundreds' }, [null, 100, null, null, 'coder']],
    [{ quantifier: 'not_quantified', valueText: 'civilians' }, [null, null, null, null, null]],
  ])('are read off its words: %o', (given, expected) => {
    expect(numbers(given)).toEqual(expected);
  });

  it.each(['85,000', '85 000', '85k', '٨٥٬٠٠٠', 85_000])('may be typed as %s', (reportedValue) => {
    expect(numbers({ reportedValue })[0]).toBe(85_000);
  });

  it('are asked about when they can be read in two ways', () => {
    expect(read({ reportedValue: '41.774' }).problems).toEqual([
      {
        field: 'reportedValue',
        problem: 'ambiguousNumber',
        values: { readings: '41774 / 41.774', value: '41.774' },
      },
    ]);
  });

  it.each([-1, 1.5, '-5', 'many', true])('are never %s', (reportedValue) => {
    expect(read({ reportedValue }).problems).toMatchObject([{ problem: 'notACount' }]);
  });

  it('keep the bounds that the source gives', () => {
    const given = { valueText: '260 (215–330)', reportedValue: 260, valueLow: 215, valueHigh: 330 };
    expect(numbers(given)).toEqual([260, 215, 260, 330, 'source']);
  });
});

describe('the period of a figure', () => {
  it('is one day for a stock', () => {
    expect(read({}).value).toMatchObject({
      referencePeriodStart: '2017-09-21',
      referencePeriodEnd: '2017-09-21',
      referencePeriodEndAccuracy: 'day',
    });
  });

  it('runs from the first to the last day of what is typed', () => {
    const period = { referencePeriodStart: '2016-08', referencePeriodEnd: '2017-09' };
    expect(read({ measureType: 'flow', ...period }).value).toMatchObject({
      referencePeriodStart: '2016-08-01',
      referencePeriodStartAccuracy: 'month',
      referencePeriodEnd: '2017-09-30',
      referencePeriodEndAccuracy: 'month',
    });
  });

  it('needs an end for a flow', () => {
    expect(read({ measureType: 'flow' }).problems).toMatchObject([{ problem: 'periodEndMissing' }]);
  });
});

it('is everybody, active and unassigned unless something else is typed', () => {
  expect(read({}).value).toMatchObject({
    populationStatus: 'all',
    civilianStatus: 'unspecified',
    gender: 'all',
    role: 'unassigned',
    method: 'not_stated',
    lifecycle: 'active',
    includesRetroactive: false,
    unit: 'person',
  });
});

it('says why it is no longer active', () => {
  expect(read({ lifecycle: 'retracted' }).problems).toMatchObject([
    { problem: 'lifecycleReasonMissing' },
  ]);
});
