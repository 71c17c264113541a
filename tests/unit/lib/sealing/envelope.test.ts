import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldKeyOf, keyIdOf, seal, SealError, unseal } from '#lib/sealing/envelope.ts';

const KEY = fieldKeyOf('the key of this instance, long enough');
const OTHER = fieldKeyOf('the key of another instance, as long');
const PLACE = { table: 'typed_forms', column: 'fields', rowId: '7K3M9Q0B' };

describe('a sealed field', () => {
  it('opens to what was sealed, in any script, and holds none of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(unseal([KEY], seal(KEY, text, PLACE), PLACE)).toBe(text);
      }),
    );
    const envelope = seal(KEY, 'A nurse of the hospital in Hawija', PLACE);
    expect(envelope).not.toContain('Hawija');
    expect(Buffer.from(envelope.split('.')[3] ?? '', 'base64url').toString()).not.toMatch(/nurse/);
  });

  it('is another one each time, so that equal names are not seen to be equal', () => {
    const sealed = Array.from({ length: 200 }, () => seal(KEY, 'the same', PLACE));
    expect(new Set(sealed.map((one) => one.split('.')[2])).size).toBe(200);
    expect(new Set(sealed).size).toBe(200);
  });

  it.each([
    { ...PLACE, table: 'sources' },
    { ...PLACE, column: 'page' },
    { ...PLACE, rowId: '7K3M9Q0C' },
  ])('does not open in another place: %o', (place) => {
    const envelope = seal(KEY, 'moved', PLACE);
    expect(() => unseal([KEY], envelope, place)).toThrow(SealError);
  });

  it('does not open once any character of it was changed', () => {
    const envelope = seal(KEY, 'changed', PLACE);
    fc.assert(
      fc.property(fc.nat(envelope.length - 2), fc.constantFrom('A', 'b', '7', '.'), (at, put) => {
        fc.pre(envelope[at] !== put);
        const changed = envelope.slice(0, at) + put + envelope.slice(at + 1);
        expect(() => unseal([KEY], changed, PLACE)).toThrow(SealError);
      }),
    );
  });

  it('does not open cut short, nor with a shorter tag', () => {
    const envelope = seal(KEY, '', PLACE);
    for (const cut of [1, 4, 8, 20])
      expect(() => unseal([KEY], envelope.slice(0, -cut), PLACE)).toThrow(SealError);
  });

  it('opens with its own key among several, and says when that one is not there', () => {
    const envelope = seal(KEY, 'kept', PLACE);
    expect(unseal([OTHER, KEY], envelope, PLACE)).toBe('kept');
    expect(() => unseal([OTHER], envelope, PLACE)).toThrow('sealed with another key');
  });

  it('does not open with another key that is passed off as its own', () => {
    const envelope = seal(KEY, 'kept', PLACE);
    const forged = { id: KEY.id, bytes: OTHER.bytes };
    expect(() => unseal([forged], envelope, PLACE)).toThrow('changed or moved');
  });
});

describe('the key', () => {
  it('is the same for the same secret, and its id gives nothing of it away', () => {
    const again = fieldKeyOf('the key of this instance, long enough');
    expect(again).toEqual(KEY);
    expect(KEY.bytes).toHaveLength(32);
    expect(KEY.bytes.toString('base64url')).not.toContain(KEY.id);
    expect(OTHER.id).not.toBe(KEY.id);
  });

  it('is named by the envelope', () => {
    expect(keyIdOf(seal(KEY, 'x', PLACE))).toBe(KEY.id);
    expect(keyIdOf('plain text')).toBeUndefined();
  });
});
