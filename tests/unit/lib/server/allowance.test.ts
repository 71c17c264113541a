import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeOne, type Left } from '#lib/server/allowance.ts';

const allowance = { aSecond: 10, atOnce: 50 };

/** How many are taken of so many at each moment. */
function taken(moments: readonly { now: number; times: number }[]): number[] {
  let left: Left = { left: allowance.atOnce, at: 0 };
  return moments.map(({ now, times }) => {
    let count = 0;
    for (let time = 0; time < times; time += 1) {
      const next = takeOne(allowance, left, now);
      left = next.left;
      if (next.isTaken) count += 1;
    }
    return count;
  });
}

describe('an allowance', () => {
  it('gives so many at once, and what has flowed back since', () => {
    const moments = [0, 0, 1000, 1050, 1100, 60_000].map((now) => ({ now, times: 60 }));
    expect(taken(moments)).toEqual([50, 0, 10, 0, 1, 50]);
  });

  it('gives nothing back by a clock that is put back', () => {
    expect(taken([5000, 0, 500].map((now) => ({ now, times: 60 })))).toEqual([50, 0, 5]);
  });

  it('never gives more than at once and by the second together, however it is asked', () => {
    const moment = fc.record({ now: fc.nat(20_000), times: fc.nat(80) });
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 20 }), (asked) => {
        const moments = asked.toSorted((a, b) => a.now - b.now);
        const sum = taken(moments).reduce((a, b) => a + b, 0);
        const seconds = (moments.at(-1)?.now ?? 0) / 1000;
        expect(sum).toBeLessThanOrEqual(allowance.atOnce + allowance.aSecond * seconds + 1e-6);
      }),
    );
  });
});
