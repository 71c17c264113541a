import { expect, it } from 'vitest';
import { qrPath } from '#lib/qr/qr-path.ts';

const squares = (path: string) =>
  new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));

it('a QR code has its three corner marks inside a quiet border of four', () => {
  const { size, path } = qrPath('otpauth://totp/Attest:a@example.org?secret=GEZDGNBVGY3TQOJQ');
  const dark = squares(path);
  const at = [...dark].map((square) => square.split(' ').map(Number));
  expect(Math.min(...at.flat())).toBe(4);
  expect(Math.max(...at.flat())).toBe(size - 5);
  // A mark is a ring of seven, with nothing in the ring below its corner.
  for (const [x, y] of [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const) {
    for (let step = 0; step < 7; step += 1) {
      expect(dark.has(`${x + step} ${y}`)).toBe(true);
      expect(dark.has(`${x} ${y + step}`)).toBe(true);
    }
    expect(dark.has(`${x + 1} ${y + 1}`)).toBe(false);
    expect(dark.has(`${x + 3} ${y + 3}`)).toBe(true);
  }
});

it('another text is another code', () => {
  expect(qrPath('one').path).not.toBe(qrPath('two').path);
});
