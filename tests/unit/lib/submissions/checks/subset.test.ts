import { expect, it } from 'vitest';
import fc from 'fast-check';
import { partsFit, partsHaveNoCycle, partsHaveOneTotal } from '#lib/submissions/checks/subset.ts';
import { subset } from '#tests/support/makers.ts';
import {
  CHILDREN,
  F1,
  F1A,
  F2,
  GROUND,
  problemsOf,
  proposed,
  proposedBeside,
} from '#tests/support/proposals.ts';

const of = (...given: Parameters<typeof F1A>) => proposed(F1(), F1A(...given), CHILDREN());

it('accepts the children as a part of the civilians', () => {
  const context = of();
  expect(
    [partsFit, partsHaveNoCycle, partsHaveOneTotal].flatMap((check) => check(context)),
  ).toEqual([]);
});

it.each([
  ['subsetOfOtherUnit', { unit: 'family' as const }],
  ['subsetOutsidePeriod', { referencePeriodStart: '2017-09-20', referencePeriodEnd: '2017-09-20' }],
  ['subsetLarger', { valueLow: 85_001 }],
])('refuses a part with %s', (problem, given) => {
  expect(problemsOf(partsFit, of(given))).toEqual([problem]);
});

it('refuses a stock as a part of people who fled', () => {
  const context = proposed(F2(), F1(), subset('WRONG', 'F1', 'F2'));
  expect(problemsOf(partsFit, context)).toContain('subsetOfOtherMeasure');
});

it('refuses Shirqat as a part of Hawija, and accepts a part inside Kirkuk', () => {
  const at = (locationId: string) => [
    { locationId, role: 'at', relation: 'in', exception: null } as const,
  ];
  expect(problemsOf(partsFit, of({ places: at('SHIRQAT') }))).toEqual(['subsetOutsidePlace']);
  const wide = proposed(F1({ places: at('KIRKUK') }), F1A({ places: at('HAWIJA') }), CHILDREN());
  expect(problemsOf(partsFit, wide)).toEqual([]);
});

it('gives a month the benefit of the doubt', () => {
  const month = {
    referencePeriodStart: '2017-09-01',
    referencePeriodStartAccuracy: 'month',
  } as const;
  expect(problemsOf(partsFit, of(month))).toEqual([]);
});

it('sees what an edit of the recorded total does to its recorded part', () => {
  const smaller = F1({ valueText: '30,000', valueHigh: 30_000 });
  const part = F1A({ valueLow: 40_000 });
  const context = proposedBeside([...GROUND, F1(), part, CHILDREN()], {
    ...smaller,
    changeType: 'correct',
  });
  expect(problemsOf(partsFit, context)).toEqual(['subsetLarger']);
});

it('refuses a second total by the same division, and accepts another division', () => {
  const again = subset('AGAIN', 'F1A', 'F2');
  const context = proposed(F1(), F1A(), F2(), CHILDREN(), again);
  expect(problemsOf(partsHaveOneTotal, context)).toEqual(['secondTotal']);
  const other = { ...again, proposed: { ...again.proposed, dimension: 'place' } };
  expect(problemsOf(partsHaveOneTotal, proposed(F1(), F1A(), F2(), CHILDREN(), other))).toEqual([]);
});

it('finds every cycle, and only cycles', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 8 }),
      fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 12 }),
      (length, upward) => {
        // Relations from a lower to a higher number never close a cycle; the ring does.
        const tree = upward
          .filter(([a, b]) => a < b)
          .map(([a, b], at) => subset(`T${at}`, `N${a}`, `N${b}`));
        expect(problemsOf(partsHaveNoCycle, proposed(...tree))).toEqual([]);
        const ring = Array.from({ length }, (_, at) =>
          subset(`R${at}`, `N${at}`, `N${(at + 1) % length}`),
        );
        expect(
          problemsOf(partsHaveNoCycle, proposed(...tree, ...ring)).length,
        ).toBeGreaterThanOrEqual(length);
      },
    ),
  );
});
