import { describe, expect, it } from 'vitest';
import { proposalsOf, proposedFields } from '#lib/entry/proposals.ts';

const LOCATIONS = [
  {
    id: 'haw',
    name: 'Al-Hawiga',
    names: [{ name: 'Hawija', lang: 'en' }],
    level: 'adm2' as const,
    code: 'IQG13Q01',
    parentId: null,
    locationCode: 'IRQ',
  },
];
const QUOTE =
  'The 85,000 civilians still in and around Hawija, including around 40,000 children, as of 21 September';
const STATEMENT = {
  id: '1',
  entityType: 'statement',
  entityId: 's',
  payload: { quote: QUOTE, language: 'en', saidOn: '2017-09-22' },
};
const taken = (entityId: string, valueText: string) => ({
  id: entityId,
  entityType: 'figure',
  entityId,
  payload: { valueText },
});

describe('a proposal', () => {
  it('fills number, qualifier, population, place and day of the form, and no relation before the whole is taken', () => {
    const all = proposalsOf(STATEMENT, [], LOCATIONS);
    const fields = all.map((one) => proposedFields(one, all, LOCATIONS, 'stock'));
    expect(fields).toEqual([
      {
        valueText: '85,000',
        quantifier: 'stated',
        reportedValue: '85000',
        unit: 'person',
        civilianStatus: 'civilian',
        referencePeriodStart: '2017-09-21',
        placeText: 'Hawija',
        'places.0.location': 'Al-Hawiga (IQG13Q01)',
        'places.0.relation': 'in_and_around',
      },
      expect.objectContaining({
        valueText: 'around 40,000',
        quantifier: 'approximately',
        reportedValue: '40000',
        ageRange: 'children',
      }),
    ]);
    expect(fields[1]).not.toHaveProperty('partOf');
  });

  it('names the whole once that one is taken', () => {
    const all = proposalsOf(STATEMENT, [taken('F1', '85,000')], LOCATIONS);
    expect(all.map(({ takenAs }) => takenAs)).toEqual(['F1', null]);
    const [, children] = all;
    expect(children && proposedFields(children, all, LOCATIONS, 'stock').partOf).toBe('F1');
  });

  it('is known as taken also when the words around the number were changed', () => {
    const all = proposalsOf(STATEMENT, [taken('F2', '40,000')], LOCATIONS);
    expect(all.map(({ takenAs }) => takenAs)).toEqual([null, 'F2']);
  });

  it('of a flow takes the beginning and the end that the sentence names', () => {
    const quote = 'Over 100,000 people have fled since August 2016, as of 21 September 2017';
    const all = proposalsOf({ ...STATEMENT, payload: { quote, language: 'en' } }, [], []);
    expect(all.map((one) => proposedFields(one, all, [], 'cumulative'))).toEqual([
      {
        valueText: 'Over 100,000',
        quantifier: 'more_than',
        reportedValue: '100000',
        unit: 'person',
        referencePeriodStart: '2016-08',
        referencePeriodEnd: '2017-09-21',
      },
    ]);
  });

  it('leaves out a day where the sentence names two', () => {
    const quote = '500 people arrived on 3 May 2017 and on 5 May 2017';
    const all = proposalsOf({ ...STATEMENT, payload: { quote, language: 'en' } }, [], []);
    expect(all.map((one) => proposedFields(one, all, [], 'stock').referencePeriodStart)).toEqual([
      undefined,
    ]);
  });
});
