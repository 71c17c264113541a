import { expect, it } from 'vitest';
import { isRelatedOnce } from '#lib/submissions/checks/relation-once.ts';
import {
  CHILDREN,
  F1,
  F1A,
  GROUND,
  problemsOf,
  proposed,
  proposedBeside,
} from '#tests/support/proposals.ts';

const AGAIN = { ...CHILDREN(), id: 'AGAIN' };

it('refuses the same relation of the same two figures twice', () => {
  expect(problemsOf(isRelatedOnce, proposed(CHILDREN(), AGAIN))).toEqual(['relatedTwice']);
  const beside = proposedBeside([...GROUND, F1(), F1A(), CHILDREN()], AGAIN);
  expect(problemsOf(isRelatedOnce, beside)).toEqual(['relatedTwice']);
});

it('accepts another relation between them', () => {
  const other = { ...AGAIN, proposed: { ...AGAIN.proposed, type: 'derived_from' as const } };
  expect(problemsOf(isRelatedOnce, proposed(CHILDREN(), other))).toEqual([]);
});
