import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isTokenText, newTokenText, shownStart, tokenHash } from '#lib/access/token-text.ts';

it('makes a token that says what it is, and never the same', () => {
  const tokens = Array.from({ length: 200 }, newTokenText);
  expect(tokens.every(isTokenText)).toBe(true);
  expect(new Set(tokens).size).toBe(200);
  expect(shownStart(tokens[0] ?? '')).toMatch(/^att_.{6}$/);
});

it('knows a token with one character mistyped, without asking anybody', () => {
  const place = fc.integer({ min: 4, max: 42 });
  const letter = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  fc.assert(
    fc.property(place, letter, (at, typed) => {
      const token = newTokenText();
      const other = token.slice(0, at) + typed + token.slice(at + 1);
      expect(isTokenText(other)).toBe(other === token);
    }),
  );
});

it('takes no other text for a token', () => {
  const token = newTokenText();
  for (const text of [
    '',
    'att_',
    token.slice(0, -1),
    `${token}0`,
    token.toLowerCase(),
    ` ${token}`,
  ])
    expect(isTokenText(text), text).toBe(false);
});

it('keeps SHA-256 of the token', () => {
  // NIST FIPS 180-4, the example of one block.
  expect(tokenHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
