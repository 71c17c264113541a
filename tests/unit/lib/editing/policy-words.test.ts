import { expect, it } from 'vitest';
import { policyChanges, policyWords } from '#lib/editing/policy-words.ts';
import { DEFAULT_HEADLINE_POLICY } from '#lib/series/policy.ts';

const POLICY = {
  tiers: [['un_agency', 'ingo'], ['media']],
  conflictPercent: 20,
  stalenessDays: 1,
};

it('a policy is said tier by tier, then its two limits', () => {
  expect(policyWords('en', POLICY).map(({ label, value }) => [label, value])).toEqual([
    ['Tier 1', 'United Nations body, International NGO'],
    ['Tier 2', 'News organization'],
    ['Difference that is shown as a range', '20 %'],
    ['Age from which “last reported” is added', '1 day'],
  ]);
});

it('the order of kinds within one tier, which says nothing, is no change', () => {
  const turned = { ...POLICY, tiers: [['ingo', 'un_agency'], ['media']] };
  expect(policyWords('en', turned)).toEqual(policyWords('en', POLICY));
  expect(policyChanges('en', POLICY, turned)).toEqual([]);
});

it('what a draft holds that is no number yet is shown as it was typed', () => {
  const typed = { tiers: [['unheard_of']], conflictPercent: 'a fifth', stalenessDays: '' };
  expect(policyWords('en', typed).map(({ value }) => value)).toEqual(['unheard_of', 'a fifth', '']);
});

it('a change is said for each kind that moved and each limit that changed', () => {
  const after = { ...POLICY, tiers: [['un_agency'], ['media', 'ingo']], conflictPercent: 30 };
  expect(policyChanges('en', POLICY, after)).toEqual([
    'International NGO: tier 1 → tier 2',
    'Difference that is shown as a range: 20 % → 30 %',
  ]);
  expect(policyChanges('en', after, { ...after, tiers: [['media', 'ingo']] })).toEqual([
    'United Nations body: tier 1 → no tier',
    'International NGO: tier 2 → tier 1',
    'News organization: tier 2 → tier 1',
  ]);
});

it('two policies that agree have no changes', () => {
  expect(policyChanges('en', DEFAULT_HEADLINE_POLICY, DEFAULT_HEADLINE_POLICY)).toEqual([]);
});
