import { expect, it } from 'vitest';
import { mergedInto } from '#lib/submissions/merges.ts';

it('knows a merge by the organization that it names', () => {
  const organization = { entityType: 'organization' } as const;
  expect(mergedInto({ ...organization, payload: { mergedIntoId: 'KEPT' } })).toBe('KEPT');
  for (const mergedIntoId of [null, '', undefined, 7])
    expect(mergedInto({ ...organization, payload: { mergedIntoId } })).toBeNull();
  expect(mergedInto({ entityType: 'figure', payload: { mergedIntoId: 'KEPT' } })).toBeNull();
});
