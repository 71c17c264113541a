import { expect, it } from 'vitest';
import { captureKind, formatBytes } from '#lib/snapshots/words.ts';

it('says a size in the unit that a person reads', () => {
  expect([0, 9999, 10_000, 999_400, 1_000_000, 31_250_000].map(formatBytes)).toEqual([
    '0 bytes',
    '9,999 bytes',
    '10 kB',
    '999 kB',
    '1 MB',
    '31.3 MB',
  ]);
});

it('tells a file by what is in it, and a text that was pasted from a file', () => {
  const kind = (mediaType: string, fileName: string | null = 'name') =>
    captureKind('en', { mediaType, fileName });
  expect(kind('application/pdf')).toBe('PDF');
  expect(kind('text/plain; charset=utf-8', null)).toBe('Pasted text');
  expect(kind('constructor')).toBe('File');
});
