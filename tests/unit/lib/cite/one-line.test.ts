import { expect, it } from 'vitest';
import { oneLine } from '#lib/cite/one-line.ts';

it('makes one line of what a source printed on several', () => {
  expect(oneLine(' Iraq:\r\n\tFlash\u2028Update\u0000 No. 1 ')).toBe('Iraq: Flash Update No. 1');
});

it('keeps every letter, and replaces half of one', () => {
  expect(oneLine('الحويجة – é 𐎀')).toBe('الحويجة – é 𐎀');
  expect(oneLine('a\ud800')).toBe('a\ufffd');
});
