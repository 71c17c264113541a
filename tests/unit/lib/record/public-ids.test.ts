import { expect, it } from 'vitest';
import { isCaptureId, isPublicId, newCaptureId, newPublicId } from '#lib/record/public-ids.ts';

it('makes ids that are safe to print and to read aloud', () => {
  const ids = Array.from({ length: 1000 }, newPublicId);
  expect(ids.every(isPublicId)).toBe(true);
  expect(new Set(ids).size).toBe(1000);
});

it('knows that I, L, O, U and small letters are not in an id', () => {
  expect(['7K3M9QIL', '7k3m9q00', '7K3M9Q', "7K3M9Q0'"].some(isPublicId)).toBe(false);
});

it('names a capture by its bytes, and by more than its bytes', () => {
  const sha256 = 'a1'.repeat(32);
  const [one, other] = [newCaptureId(sha256), newCaptureId(sha256)];
  expect(one).not.toBe(other);
  expect([one, other, '7K3M9Q0B'].every(isCaptureId)).toBe(true);
  const wrong = [
    sha256,
    `7K3M9Q0B-${sha256}0`,
    `7K3M9Q0B-${sha256.toUpperCase()}`,
    `../..-${sha256}`,
    '',
  ];
  expect(wrong.some(isCaptureId)).toBe(false);
});
