import { expect, it } from 'vitest';
import { mostBytes } from '#lib/snapshots/limits.ts';

it('keeps files of 25 MB unless the setting says otherwise', () => {
  expect(mostBytes({})).toBe(25_000_000);
  expect(mostBytes({ ATTEST_SNAPSHOT_MB: ' ' })).toBe(25_000_000);
  expect(mostBytes({ ATTEST_SNAPSHOT_MB: '100' })).toBe(100_000_000);
});
