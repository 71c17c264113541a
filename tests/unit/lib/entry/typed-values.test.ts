import { describe, expect, it } from 'vitest';
import { typedValues } from '#lib/entry/typed-values.ts';

describe('a revision', () => {
  it('fills a form with dates as one would type them', () => {
    const stored = {
      publishedOn: '2017-07-01',
      publishedOnAccuracy: 'quarter',
      referencePeriodEnd: '2017-09-30',
      referencePeriodEndAccuracy: 'month',
      saidOn: '2017-09-21',
      saidOnAccuracy: 'day',
    };
    expect(typedValues(stored)).toEqual({
      publishedOn: '2017-Q3',
      referencePeriodEnd: '2017-09',
      saidOn: '2017-09-21',
    });
  });

  it('fills a form with lists, an entry a line', () => {
    expect(typedValues({ 'authors.0': 'A. Example', 'authors.1': 'B. Example' })).toEqual({
      authors: 'A. Example\nB. Example',
    });
  });
});

describe('a draft', () => {
  it('fills a form with what was typed, even what cannot be read', () => {
    const typed = { publishedOn: '21/09/2017', reportedValue: '41.774', authors: 'A. Example' };
    expect(typedValues(typed)).toEqual(typed);
  });
});
