import { expect, it } from 'vitest';
import fc from 'fast-check';
import { ageBandsAreApart, partsFitTogether } from '#lib/submissions/checks/partition.ts';
import { subset } from '#tests/support/makers.ts';
import { F1, F1A, problemsOf, proposed } from '#tests/support/proposals.ts';
import type { Proposal } from '#tests/support/record.ts';

type Part = Partial<Proposal<'figure'>>;

const divided = (total: number, parts: Part[], dimension: string | null = 'age') =>
  proposed(
    F1({ valueHigh: total }),
    ...parts.flatMap((part, at) => {
      const made = subset(`R${at}`, `P${at}`, 'F1');
      return [
        { ...F1A(part), id: `P${at}` },
        { ...made, proposed: { ...made.proposed, dimension } },
      ];
    }),
  );

it('refuses 50,000 children and 40,000 adults of 85,000 civilians', () => {
  const context = divided(85_000, [{ valueLow: 50_000 }, { valueLow: 40_000 }]);
  expect(problemsOf(partsFitTogether, context)).toEqual(['partsExceedTotal', 'partsExceedTotal']);
});

it('accepts them when nobody says that they are disjoint', () => {
  const context = divided(85_000, [{ valueLow: 50_000 }, { valueLow: 40_000 }], null);
  expect(problemsOf(partsFitTogether, context)).toEqual([]);
});

it('refuses parts exactly when their lower bounds add up to more than the upper bound of the total', () => {
  const people = fc.nat(1_000_000);
  fc.assert(
    fc.property(people, fc.array(fc.option(people), { maxLength: 6 }), (total, lows) => {
      const sum = lows.reduce<number>((all, low) => all + (low ?? 0), 0);
      const found = problemsOf(
        partsFitTogether,
        divided(
          total,
          lows.map((valueLow) => ({ valueLow })),
        ),
      );
      expect(found.length > 0).toBe(sum > total);
    }),
  );
});

it('leaves out what was withdrawn', () => {
  const withdrawn: Part = {
    valueLow: 50_000,
    lifecycle: 'withdrawn_by_source',
    lifecycleReason: 'x',
  };
  expect(problemsOf(partsFitTogether, divided(85_000, [withdrawn, { valueLow: 40_000 }]))).toEqual(
    [],
  );
});

it('refuses the ages 0–17 and 15–24 in one division, and accepts 18–24', () => {
  const bands = (minAge: number) => [
    { minAge: 0, maxAge: 17 },
    { minAge, maxAge: 24 },
  ];
  expect(problemsOf(ageBandsAreApart, divided(85_000, bands(15)))).toEqual(['ageBandsOverlap']);
  expect(problemsOf(ageBandsAreApart, divided(85_000, bands(18)))).toEqual([]);
});

it('accepts the same ages of girls and of boys', () => {
  const girls: Part = { minAge: 0, maxAge: 17, gender: 'f' };
  const boys: Part = { minAge: 0, maxAge: 17, gender: 'm' };
  expect(problemsOf(ageBandsAreApart, divided(85_000, [girls, boys]))).toEqual([]);
});
