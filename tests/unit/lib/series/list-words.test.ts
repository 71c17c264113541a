import { expect, it } from 'vitest';
import { listWords } from '#lib/series/list-words.ts';

it('words are listed in the manner of the language', () => {
  expect(listWords('en', ['9,000', '12,500', '33,060'])).toBe('9,000, 12,500 and 33,060');
  expect(listWords('en', ['9,000'])).toBe('9,000');
});
