import { expect, it } from 'vitest';
import { DEFAULT_HEADLINE_POLICY } from '#lib/series/policy.ts';
import { parseEntity } from '#lib/submissions/entities/parse-entity.ts';

const { tiers, ...limits } = DEFAULT_HEADLINE_POLICY;
const problems = (given: string[][]) =>
  parseEntity('policy', {
    kind: 'headline',
    value: { ...limits, tiers: given },
    note: 'Why.',
  }).problems.map(({ field, problem, values }) => [field, problem, values?.kind ?? values?.tier]);

it('takes an order in which every kind of organization stands once', () => {
  expect(problems(tiers)).toEqual([]);
});

it('names each kind that is lost, or stands twice', () => {
  const [first = [], ...rest] = tiers;
  expect(problems([first.slice(1), ...rest, ['media']])).toEqual([
    ['value.tiers', 'kindMissing', first[0]],
    ['value.tiers', 'kindTwice', 'media'],
  ]);
});

it('refuses a tier that nobody is in', () => {
  expect(problems([...tiers.slice(0, 1), [], ...tiers.slice(1)])).toEqual([
    ['value.tiers.1', 'tierEmpty', 2],
  ]);
});
