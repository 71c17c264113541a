import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCode, newSecret, otpAddress, stepOfCode } from '#lib/access/one-time-codes.ts';
import { codeAt } from '#tests/support/codes.ts';

// RFC 6238, appendix B, SHA-1, the last six of eight digits.
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const KNOWN = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
] as const;
const at = (seconds: number) => new Date(seconds * 1000);

describe('the code of an app', () => {
  it.each(KNOWN)('is the one of the standard at second %i', (seconds, code) => {
    expect(stepOfCode(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('is known one step early or late, by the step that it is of, and no further', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 70_000_000 }),
        fc.integer({ min: -1, max: 1 }),
        fc.integer({ min: 0, max: 29 }),
        (step, off, second) => {
          const code = codeAt(SECRET, (step + off) * 30_000);
          const found = stepOfCode(SECRET, code, at(step * 30 + second));
          // Of two steps that happen to have one code, either is right.
          expect(codeAt(SECRET, (found ?? 0) * 30_000)).toBe(code);
          expect(Math.abs((found ?? 0) - step)).toBeLessThanOrEqual(1);
        },
      ),
    );
    expect(stepOfCode(SECRET, '081804', at(1_111_111_109 + 61))).toBeNull();
    expect(stepOfCode(SECRET, '081804', at(1_111_111_109 - 61))).toBeNull();
  });

  it('is read with spaces between and in the digits of the person', () => {
    expect(stepOfCode(SECRET, ' 287 082 ', at(59))).toBe(1);
    expect(stepOfCode(SECRET, '٢٨٧٠٨٢', at(59))).toBe(1);
    expect(isCode('287-082')).toBe(true);
  });

  it.each(['', '28708', '2870822', 'abcdef', '-87082'])('is not “%s”', (typed) => {
    expect(stepOfCode(SECRET, typed, at(59))).toBeNull();
  });
});

it('every secret is a new one of 160 bits, in an address that apps read', () => {
  const secrets = Array.from({ length: 50 }, newSecret);
  expect(new Set(secrets).size).toBe(50);
  expect(secrets.every((secret) => /^[A-Z2-7]{32}$/.test(secret))).toBe(true);
  const address = new URL(otpAddress(SECRET, { label: 'a@example.org', issuer: 'Attest x' }));
  expect(address.protocol).toBe('otpauth:');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    secret: SECRET,
    issuer: 'Attest x',
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});
