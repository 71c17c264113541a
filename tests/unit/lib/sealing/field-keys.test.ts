import { expect, it } from 'vitest';
import { seal, unseal } from '#lib/sealing/envelope.ts';
import { fieldKeys, LOST } from '#lib/sealing/field-keys.ts';

const secret = 's'.repeat(32);
const none = { secret, fieldKey: undefined, oldFieldKey: undefined };
const PLACE = { table: 'typed_forms', column: 'fields', rowId: '7K3M9Q0B' };

const opens = (sealedWith: typeof keys, by: typeof keys) =>
  unseal(fieldKeys(by), seal(fieldKeys(sealedWith)[0], 'kept', PLACE), PLACE);
const keys: Parameters<typeof fieldKeys>[0] = none;

it('the secret seals where no key of its own is set, and a key set later opens what it sealed', () => {
  expect(opens(none, none)).toBe('kept');
  expect(opens(none, { ...none, fieldKey: 'k'.repeat(32) })).toBe('kept');
});

it('a new key opens what the old one sealed only while the old one is set', () => {
  const before = { ...none, fieldKey: 'a'.repeat(32) };
  const after = { ...none, fieldKey: 'b'.repeat(32) };
  expect(opens(before, { ...after, oldFieldKey: 'a'.repeat(32) })).toBe('kept');
  expect(() => opens(before, after)).toThrow('sealed with another key');
});

it('the word for a lost key is no key', () => {
  expect(fieldKeys({ ...none, oldFieldKey: LOST })).toEqual(fieldKeys(none));
});
