// A test during which anything is written to console.error fails: what is not expected is not overlooked.
import { afterEach, beforeEach } from 'vitest';

const written: string[] = [];
const original = console.error;

beforeEach(() => {
  written.length = 0;
  console.error = (...words: unknown[]) => {
    written.push(words.map(String).join(' '));
    original(...words);
  };
});

afterEach(() => {
  console.error = original;
  if (written.length) throw new Error(`console.error was called: ${written.join('\n')}`);
});
