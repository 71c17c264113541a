import { describe, expect, it } from 'vitest';
import { refuseUnknownFields } from '#lib/submissions/known-fields.ts';

const refused = (payload: unknown): unknown => {
  try {
    refuseUnknownFields([{ entityType: 'organization', payload }]);
    return 'taken';
  } catch (error) {
    return (error as { fields: { field: string }[] }).fields.map(({ field }) => field);
  }
};

describe('what is typed', () => {
  it('may be missing or wrong while it is a draft', () => {
    expect(refused({})).toBe('taken');
    expect(refused({ name: 'Example Relief', kind: 'nobody knows', website: 'no address' })).toBe(
      'taken',
    );
  });

  it('has no field that the entity does not have, at any depth', () => {
    expect(refused({ role: 'administrator', status: 'approved' })).toEqual(['role', 'status']);
    expect(refused({ reliability: [{ crisisId: 'CR1S1SAA', grade: 'A', by: 'me' }] })).toEqual([
      'reliability.0.by',
    ]);
  });
});
