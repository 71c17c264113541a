import { expect, it } from 'vitest';
import { asApproved } from '#lib/record/as-approved.ts';

it('leaves out a column that came later while it is null, and keeps every other null', () => {
  expect(asApproved({ name: 'OCHA', parentId: null, mergedIntoId: null })).toEqual({
    name: 'OCHA',
    parentId: null,
  });
  expect(asApproved({ name: 'OCHA', mergedIntoId: 'B' })).toEqual({
    name: 'OCHA',
    mergedIntoId: 'B',
  });
});
