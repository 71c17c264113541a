import { expect, it } from 'vitest';
import { DisjointSets, linksOf, reachable } from '#lib/series/links.ts';
import { HAWIJA } from '#tests/support/hawija-case.ts';

it('links lead from the figure that stands in the relation to the other', () => {
  expect([...linksOf(HAWIJA, 'repeats')]).toEqual([
    ['F7', new Set(['F1'])],
    ['F13b', new Set(['F12'])],
  ]);
});

it('links are followed to their end, also around a circle', () => {
  const links = new Map([
    ['A', new Set(['B'])],
    ['B', new Set(['C', 'A'])],
  ]);
  expect(reachable('A', links)).toEqual(new Set(['B', 'C', 'A']));
  expect(reachable('C', links)).toEqual(new Set());
});

it('sets that share a member are one', () => {
  const sets = new DisjointSets();
  sets.join('A', 'B');
  sets.join('C', 'D');
  expect(sets.of('A')).not.toBe(sets.of('C'));
  sets.join('B', 'C');
  expect(new Set(['A', 'B', 'C', 'D'].map((id) => sets.of(id))).size).toBe(1);
});
