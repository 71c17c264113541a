import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partsOfPersons, roundHalfUp, wholePersons } from '#lib/quantity/persons.ts';

it('15 households of 5.7 are 85.5 people, rounded up to 86', () => {
  expect(roundHalfUp(15, 5.7)).toBe(86);
  expect(roundHalfUp(11_906, 6)).toBe(71_436);
  expect(roundHalfUp(1, 4.4999)).toBe(4);
});

it('a sum before rounding is never further from the truth than half a person', () => {
  const households = fc.tuple(fc.nat(1_000_000), fc.integer({ min: 10_000, max: 200_000 }));
  fc.assert(
    fc.property(fc.array(households, { minLength: 1, maxLength: 20 }), (all) => {
      const parts = all.map(([count, size]) => partsOfPersons(count, size / 10_000));
      const exact = all.reduce((sum, [count, size]) => sum + BigInt(count) * BigInt(size), 0n);
      const sum = parts.reduce((total, part) => total + part, 0n);
      expect(sum).toBe(exact);
      const off = BigInt(wholePersons(sum)) * 10_000n - exact;
      expect(off <= 5_000n && off > -5_000n).toBe(true);
    }),
  );
});
