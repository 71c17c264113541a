import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '#lib/errors.ts';
import { FILTER_KEYS, FORM_KEYS } from '#lib/query/figure-query.ts';
import { queryText, without } from '#lib/query/query-text.ts';
import { readFigureQuery, readPageQuery } from '#lib/query/read-query.ts';

const parameters = (text: string) => new URLSearchParams(text);

const refused = (text: string) => {
  try {
    readFigureQuery(parameters(text));
  } catch (error) {
    if (error instanceof AppError) return error.fields;
  }
  return undefined;
};

describe('the query of a program', () => {
  test.each([
    ['measure=stock', 'measure', 'is not a parameter'],
    ['metric=dead', 'metric', 'none of its values; these are: present_in_area'],
    ['basis=counted&basis=guessed', 'basis', '“guessed” is none of its values'],
    ['from=2017-13', 'from', '“2017-13” is no day, month or year'],
    ['from=2017-10-05&to=2017-09', 'from', 'lies after “to” (2017-09)'],
    ['limit=10001', 'limit', 'not a whole number from 1 to 10000'],
    ['limit=', 'limit', 'not a whole number'],
    ['to=', 'to', 'is empty'],
    ['series=a&series=b', 'series', 'given more than once'],
    ['q=', 'q', 'is empty'],
  ])('%s is refused, and %s is named with the mend', (text, field, sentence) => {
    expect(refused(text)).toMatchObject([
      { field, problem: expect.stringContaining(sentence), values: { value: expect.any(String) } },
    ]);
  });

  test('a value among several is named itself', () => {
    expect(refused('basis=counted&basis=guessed')?.[0]?.values).toEqual({ value: 'guessed' });
  });

  test('a month means its first day from which, and its last day until which', () => {
    const query = readFigureQuery(parameters('from=2017-09&to=2017-09&known_at=2017'));
    expect(query).toMatchObject({ from: '2017-09-01', to: '2017-09-30', known_at: '2017-12-31' });
  });
});

describe('the query of a page', () => {
  test('passes over what no page knows and what a form left empty', () => {
    expect(readPageQuery('en', parameters('utm_source=x&from=&basis=&q=+'))).toEqual({
      query: {},
      problems: [],
    });
  });

  test('says what it did not understand and keeps the rest', () => {
    const { query, problems } = readPageQuery(
      'en',
      parameters('from=yesterday&basis=counted&organization=iom'),
    );
    expect(query).toEqual({ basis: ['counted'], organization: ['iom'] });
    expect(problems).toMatchObject([{ key: 'from', value: 'yesterday' }]);
    expect(problems[0]?.sentence).toContain('write it like 2017-09-21');
  });

  test('leaves out a beginning that lies after the end, and says so', () => {
    const { query, problems } = readPageQuery('en', parameters('from=2017-10-05&to=2017-09-21'));
    expect(query).toEqual({ to: '2017-09-21' });
    expect(problems.map(({ key }) => key)).toEqual(['from']);
  });
});

const day = fc
  .date({ min: new Date('2016-01-01'), max: new Date('2018-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const words = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '');
const anyQuery = fc.record(
  {
    metric: fc.constantFrom('killed' as const, 'displacement' as const),
    basis: fc.uniqueArray(fc.constantFrom('counted' as const, 'estimated' as const), {
      minLength: 1,
    }),
    organization: fc.uniqueArray(words, { minLength: 1, maxLength: 4 }),
    age_range: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
    q: words,
    as_of: day,
    known_at: day,
    to: day,
  },
  { requiredKeys: [] },
);

describe('the text of a query', () => {
  test('is read again as the same query, whatever it says', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const { query: again, problems } = readPageQuery('en', parameters(queryText(query)));
        expect(problems).toEqual([]);
        expect(queryText(again)).toBe(queryText(query));
        expect(Object.keys(again).toSorted()).toEqual(Object.keys(query).toSorted());
        expect(readFigureQuery(parameters(queryText(query)))).toMatchObject(again);
      }),
    );
  });

  test('is the same in whatever order it was said', () => {
    const [one, other] = [
      'basis=counted&to=2017&basis=estimated',
      'to=2017&basis=estimated&basis=counted',
    ].map((text) => queryText(readPageQuery('en', parameters(text)).query));
    expect(one).toBe(other);
  });

  test('does not say what is understood anyway', () => {
    expect(queryText(readFigureQuery(parameters('limit=1000&output_format=json&hxl=0')))).toBe('');
    expect(queryText(readFigureQuery(parameters('limit=5')))).toBe('limit=5');
  });

  test('loses one of several values, or the key with its last one', () => {
    const query = { basis: ['counted' as const, 'estimated' as const], q: 'x' };
    expect(without(query, 'basis', 'counted')).toEqual({ basis: ['estimated'], q: 'x' });
    expect(without({ basis: ['counted'] }, 'basis', 'counted')).toEqual({});
    expect(without(query, 'basis')).toEqual({ q: 'x' });
  });

  test('has no key twice', () => {
    const keys = [...FILTER_KEYS, ...FORM_KEYS];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
