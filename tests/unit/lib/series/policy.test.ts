import { expect, it } from 'vitest';
import { ORGANIZATION_KINDS } from '#db/codes.ts';
import { DEFAULT_HEADLINE_POLICY, tierOf } from '#lib/series/policy.ts';

const { tiers } = DEFAULT_HEADLINE_POLICY;

it('every kind of organization has its place in the policy, once', () => {
  expect(tiers.flat().toSorted()).toEqual([...ORGANIZATION_KINDS].toSorted());
});

it('parties to the conflict come last, and after them who is not named at all', () => {
  expect(tierOf(tiers, 'un_agency')).toBe(0);
  expect(tierOf(tiers, 'party_to_conflict')).toBe(tiers.length - 1);
  expect(tierOf([['media']], 'un_agency')).toBe(1);
});
