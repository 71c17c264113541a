import { expect, it } from 'vitest';
import { isPublicId, newPublicId } from '#lib/record/public-ids.ts';

it('makes ids that are safe to print and to read aloud', () => {
  const ids = Array.from({ length: 1000 }, newPublicId);
  expect(ids.every(isPublicId)).toBe(true);
  expect(new Set(ids).size).toBe(1000);
});

it('knows that I, L, O, U and small letters are not in an id', () => {
  expect(['7K3M9QIL', '7k3m9q00', '7K3M9Q', "7K3M9Q0'"].some(isPublicId)).toBe(false);
});
