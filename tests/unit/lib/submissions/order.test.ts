import { expect, it } from 'vitest';
import { inOrderOfWriting } from '#lib/submissions/order.ts';
import { source } from '#tests/support/makers.ts';
import { CHILDREN, F1, F1A, proposed } from '#tests/support/proposals.ts';

it('writes what is referred to first, and parents before what lies in them', () => {
  const reprint = source('SOURCE', 'IRC', { republishedFromId: 'ORIGINAL' });
  const { proposals } = proposed(CHILDREN(), F1A(), F1(), reprint, source('ORIGINAL', 'IRC'));
  const order = inOrderOfWriting(proposals.toReversed()).map(({ entityId }) => entityId);
  const before = [
    ['IRAQ', 'KIRKUK'],
    ['KIRKUK', 'HAWIJA'],
    ['ORIGINAL', 'SOURCE'],
    ['SOURCE', 'STATEMENT'],
    ['STATEMENT', 'F1'],
    ['F1', 'CHILDREN'],
  ] as const;
  for (const [first, second] of before)
    expect(order.indexOf(first)).toBeLessThan(order.indexOf(second));
  expect(order).toHaveLength(proposals.length);
});
