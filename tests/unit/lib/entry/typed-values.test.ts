import { describe, expect, it } from 'vitest';
import { flat } from '#lib/entry/nested.ts';
import { storedValue, typedValues, withConsequences } from '#lib/entry/typed-values.ts';

describe('what was typed', () => {
  it.each([
    ['reportedValue', '85,000', [['reportedValue', 85000]]],
    ['reportedValue', '2.28 million', [['reportedValue', 2280000]]],
    ['reportedValue', '٨٥٬٠٠٠', [['reportedValue', 85000]]],
    ['householdSize', '5.8', [['householdSize', 5.8]]],
    ['includesRetroactive', 'true', [['includesRetroactive', true]]],
    ['authors', 'A. Example; B. Example ;', [['authors', ['A. Example', 'B. Example']]]],
    ['caveat', ' kept as typed ', [['caveat', ' kept as typed ']]],
    [
      'publishedOn',
      '2017-09',
      [
        ['publishedOn', '2017-09-01'],
        ['publishedOnAccuracy', 'month'],
      ],
    ],
    [
      'referencePeriodEnd',
      '2017-09',
      [
        ['referencePeriodEnd', '2017-09-30'],
        ['referencePeriodEndAccuracy', 'month'],
      ],
    ],
  ])('in %s as “%s” is understood', (name, typed, stored) => {
    expect(storedValue(name, typed)).toEqual(stored);
  });

  it.each([
    ['reportedValue', '41.774'],
    ['reportedValue', 'many'],
    ['publishedOn', '21/09/2017'],
  ])('in %s as “%s” is kept for the check to name', (name, typed) => {
    expect(storedValue(name, typed)).toEqual([[name, typed]]);
  });

  it('comes back as one would type it again', () => {
    const typed = {
      publishedOn: '2017-Q3',
      referencePeriodEnd: '2017-09',
      saidOn: '2017-09-21',
      authors: 'A. Example; B. Example',
      reportedValue: '85000',
    };
    const stored = Object.fromEntries(
      Object.entries(typed).flatMap(([name, value]) => storedValue(name, value)),
    );
    expect(typedValues(flat(stored))).toEqual(typed);
  });
});

describe('what follows from what was typed', () => {
  it('is the number that the quoted value writes', () => {
    expect(withConsequences({ valueText: 'around 40,000' }).reportedValue).toBe('40000');
  });

  it('is no number when the value writes two, an ambiguous or a vague one, or one was typed', () => {
    expect(withConsequences({ valueText: '70,000 to 85,000' }).reportedValue).toBeUndefined();
    expect(withConsequences({ valueText: 'dozens' }).reportedValue).toBeUndefined();
    expect(withConsequences({ valueText: '5,000', valueLow: '1' }).reportedValue).toBeUndefined();
  });

  it('is that a period without an end ends as it begins', () => {
    expect(withConsequences({ referencePeriodStart: '2016-08' }).referencePeriodEnd).toBe(
      '2016-08',
    );
  });
});
