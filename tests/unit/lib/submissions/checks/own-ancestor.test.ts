import { expect, it } from 'vitest';
import { isNotInItself } from '#lib/submissions/checks/own-ancestor.ts';
import { location } from '#tests/support/makers.ts';
import { problemsOf, proposed } from '#tests/support/proposals.ts';

it('refuses a place that lies in a place that lies in it', () => {
  const loop = proposed(location('KIRKUK', { parentId: 'HAWIJA' }));
  expect(problemsOf(isNotInItself, loop)).toEqual(['inItself', 'inItself']);
});

it('accepts Hawija in Kirkuk in Iraq', () => {
  expect(problemsOf(isNotInItself, proposed())).toEqual([]);
});
