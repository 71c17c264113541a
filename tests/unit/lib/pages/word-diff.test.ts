import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '#lib/pages/word-diff.ts';

const of = (before: string, after: string, ...kinds: string[]) =>
  wordDiff(before, after)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

describe('the words of a change', () => {
  it('are those that were taken out and those that came in', () => {
    expect(wordDiff('about 85,000 people fled', 'about 58,000 people have fled')).toEqual([
      { text: 'about ', kind: 'same' },
      { text: '85,000 ', kind: 'removed' },
      { text: '58,000 ', kind: 'added' },
      { text: 'people ', kind: 'same' },
      { text: 'have ', kind: 'added' },
      { text: 'fled', kind: 'same' },
    ]);
  });

  it('put together are the older text and the newer one', () => {
    const text = fc
      .array(fc.constantFrom('85,000', 'people', 'fled', ' ', '\n', 'ألف'))
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(of(before, after, 'same', 'removed')).toBe(before);
        expect(of(before, after, 'same', 'added')).toBe(after);
      }),
    );
  });

  it('of a text that did not change are all in both', () => {
    expect(wordDiff('as many as 85,000', 'as many as 85,000')).toEqual([
      { text: 'as many as 85,000', kind: 'same' },
    ]);
  });

  it('of very long texts are not compared one by one', () => {
    const [before, after] = ['a '.repeat(5000), 'b '.repeat(5000)];
    expect(wordDiff(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
