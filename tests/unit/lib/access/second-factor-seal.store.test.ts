import { beforeEach, describe, expect, it } from 'vitest';
import { findSecondFactor, offerSecret } from '#db/second-factors.ts';
import { openSecret, resealSecondFactors, sealSecret } from '#lib/access/second-factor-seal.ts';
import { fieldKeys, type FieldSecrets } from '#lib/sealing/field-keys.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addPeople } from '#tests/support/submissions.ts';

let store: TestStore;
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const BEFORE: FieldSecrets = {
  secret: 'b'.repeat(32),
  fieldKey: undefined,
  oldFieldKey: undefined,
};
const AFTER: FieldSecrets = { secret: 'a'.repeat(32), fieldKey: undefined, oldFieldKey: undefined };

beforeEach(async () => {
  store = await openTestStore();
  await addPeople(store);
  const offered = sealSecret('reviewer', 'offered', SECRET, fieldKeys(BEFORE));
  await store.transact((tx) => offerSecret(tx, { userId: 'reviewer', offered }));
});

const opened = async (secrets: FieldSecrets) =>
  openSecret(await findSecondFactor(store.read, 'reviewer'), 'offered', fieldKeys(secrets));

describe('the secret of an app', () => {
  it('is sealed with the key of today once the old one is given', async () => {
    expect(await resealSecondFactors({ ...AFTER, oldFieldKey: BEFORE.secret })).toBe(0);
    expect(await opened(AFTER)).toBe(SECRET);
    expect(await opened(BEFORE)).toBeNull();
  });

  it('is left as it is, and counted, when no key opens it', async () => {
    expect(await resealSecondFactors(AFTER)).toBe(1);
    expect(await opened(BEFORE)).toBe(SECRET);
    expect(await opened(AFTER)).toBeNull();
  });

  it('opens nothing when the key is said to be lost, and a start goes on', async () => {
    expect(await resealSecondFactors({ ...AFTER, oldFieldKey: 'lost' })).toBe(0);
    expect(await opened(AFTER)).toBeNull();
  });

  it('does not open in the row of somebody else', async () => {
    const row = await findSecondFactor(store.read, 'reviewer');
    const moved = row && { ...row, userId: 'editor' };
    expect(() => openSecret(moved, 'offered', fieldKeys(BEFORE))).toThrow('changed or moved');
  });
});
