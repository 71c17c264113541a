import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flat, nested } from '#lib/entry/nested.ts';

describe('the fields of a form', () => {
  it('become a payload with lists in their order', () => {
    const fields: [string, string][] = [
      ['valueText', '85,000'],
      ['places.10.locationId', 'last'],
      ['places.2.locationId', 'second'],
      ['places.0.locationId', 'first'],
      ['places.0.role', 'at'],
    ];
    expect(nested(fields)).toEqual({
      valueText: '85,000',
      places: [
        { locationId: 'first', role: 'at' },
        { locationId: 'second' },
        { locationId: 'last' },
      ],
    });
  });

  it('leave out what is blank', () => {
    expect(
      nested([
        ['caveat', '  '],
        ['places.0.locationId', ''],
      ]),
    ).toEqual({});
  });

  it('keep what was typed to the letter', () => {
    expect(nested([['quote', ' “85,000 …” ']])).toEqual({ quote: ' “85,000 …” ' });
  });

  it('come back from a payload as they went in', () => {
    const text = fc.string({ minLength: 1 }).filter((value) => value.trim() !== '');
    const name = fc.constantFrom(
      'valueText',
      'caveat',
      'places.0.role',
      'places.1.role',
      'authors.0',
    );
    fc.assert(
      fc.property(fc.dictionary(name, text), (fields) => {
        fc.pre(!('places.1.role' in fields) || 'places.0.role' in fields);
        expect(flat(nested(Object.entries(fields)))).toEqual(fields);
      }),
    );
  });

  it('of a payload name nothing for what is null', () => {
    expect(flat({ url: null, isExhaustive: false, count: 0 })).toEqual({
      isExhaustive: 'false',
      count: '0',
    });
  });
});

it('a field reaches nothing that all objects share, whatever it is called', () => {
  const { ['__proto__']: own } = nested([['__proto__.role', 'administrator']]);
  expect(own).toEqual({ role: 'administrator' });
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(nested([['places.__proto__.role', 'x']])).not.toHaveProperty('places.role');
});
