import { expect, it } from 'vitest';
import { namesAreFree } from '#lib/submissions/checks/unique-names.ts';
import { location, organization, series } from '#tests/support/makers.ts';
import { problemsOf, proposed, proposedBeside } from '#tests/support/proposals.ts';

const TAKEN = { organization: [{ id: 'OTHER', name: 'irc', title: null, within: null }] };

it('refuses a slug that the record has already', () => {
  const context = { ...proposed(organization('IRC')), taken: TAKEN };
  expect(problemsOf(namesAreFree, context)).toEqual(['slugTaken']);
});

it('lets an entity keep its own name', () => {
  const own = organization('OTHER', { slug: 'irc' });
  const context = { ...proposedBeside([own], { ...own, changeType: 'edit' }), taken: TAKEN };
  expect(problemsOf(namesAreFree, context)).toEqual([]);
});

it('refuses the same slug twice in one submission, but not in two crises', () => {
  const twice = [series('A', 'ONE', { slug: 'idps' }), series('B', 'ONE', { slug: 'idps' })];
  expect(problemsOf(namesAreFree, proposed(...twice))).toEqual(['slugTaken', 'slugTaken']);
  const apart = [series('A', 'ONE', { slug: 'idps' }), series('B', 'TWO', { slug: 'idps' })];
  expect(problemsOf(namesAreFree, proposed(...apart))).toEqual([]);
});

it('refuses a P-code twice, unless it is valid from another day', () => {
  const reused = (validFrom: string | null) =>
    proposed(location('A', { code: 'IQG13Q09' }), location('B', { code: 'IQG13Q09', validFrom }));
  expect(problemsOf(namesAreFree, reused(null))).toEqual(['codeTaken', 'codeTaken']);
  expect(problemsOf(namesAreFree, reused('2024-01-01'))).toEqual([]);
});
