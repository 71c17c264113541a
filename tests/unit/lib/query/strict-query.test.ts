import { expect, test } from 'vitest';
import { z } from 'zod';
import { AppError } from '#lib/errors.ts';
import { choicesIn, isListed } from '#lib/query/choices.ts';
import { readStrictQuery } from '#lib/query/strict-query.ts';

const shape = z.strictObject({
  kind: z.enum(['a', 'b'], 'choice').default('a'),
  place: z.array(z.enum(['x', 'y'], 'choice')).optional(),
});

const problems = (text: string) => {
  try {
    return readStrictQuery(shape, new URLSearchParams(text));
  } catch (error) {
    return error instanceof AppError
      ? error.fields.map(({ field, problem }) => [field, problem])
      : error;
  }
};

test('a key that is listed is read as a list, any other once', () => {
  expect(problems('place=x&place=y')).toEqual({ kind: 'a', place: ['x', 'y'] });
  expect(problems('place=x')).toEqual({ kind: 'a', place: ['x'] });
  expect(problems('kind=a&kind=b')).toEqual([['kind', 'is given more than once; give it once']]);
});

test('every parameter at fault is named, with what it takes', () => {
  expect(problems('kin=a&place=x&place=z')).toEqual([
    ['kin', 'is not a parameter of this address; these are: kind, place'],
    ['place', '“z” is none of its values; these are: x, y'],
  ]);
});

test('names that every object has are no parameters', () => {
  expect(problems('constructor=1&__proto__=2')).toEqual(
    ['constructor', '__proto__'].map((key) => [key, expect.stringContaining('is not a parameter')]),
  );
});

test('the values of a parameter are known through whatever is wrapped around them', () => {
  expect(choicesIn(shape.shape.kind)).toEqual(['a', 'b']);
  expect(choicesIn(shape.shape.place)).toEqual(['x', 'y']);
  expect(choicesIn(z.string().optional())).toEqual([]);
  expect([isListed(shape.shape.place), isListed(shape.shape.kind)]).toEqual([true, false]);
});
