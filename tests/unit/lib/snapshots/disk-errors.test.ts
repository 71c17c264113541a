import { expect, it } from 'vitest';
import { diskRefusal, isErrnoException } from '#lib/snapshots/disk-errors.ts';

const failing = (code: string) => Object.assign(new Error(code), { code });

it('tells a full disk from one that cannot be written, and both from everything else', () => {
  expect(diskRefusal(failing('ENOSPC'))).toBe('captureDiskFull');
  expect(diskRefusal(new Error('failed', { cause: failing('53100') }))).toBe('captureDiskFull');
  expect(diskRefusal(failing('EACCES'))).toBe('captureUnwritable');
  expect(diskRefusal(failing('ECONNRESET'))).toBeNull();
  expect(diskRefusal(undefined)).toBeNull();
});

it('knows an error of the system by its code', () => {
  expect(isErrnoException(failing('ENOENT'), 'ENOENT')).toBe(true);
  expect(isErrnoException(failing('EIO'), 'ENOENT')).toBe(false);
});
