import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import problems from '#lib/messages/en/problems.json' with { type: 'json' };
import { problemSentence } from '#lib/submissions/problem-sentence.ts';

const source = ['lib/submissions', 'lib/exchange/drafts']
  .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.name.endsWith('.ts'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');
const sentences = Object.entries(problems).flatMap(([key, sentence]) =>
  typeof sentence === 'string' ? [[key, sentence] as const] : [],
);

it('names the value and the mend', () => {
  const problem = { field: 'valueText', problem: 'notInQuote', values: { value: '85,00' } };
  expect(problemSentence('en', problem)).toBe(
    '“85,00” is not in the quote. Copy the number as the document prints it.',
  );
});

it.each(sentences)(
  '%s is a sentence that can be said, and a problem that is found',
  (key, sentence) => {
    const names = [...sentence.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, 7]);
    expect(
      problemSentence('en', { field: '', problem: key, values: Object.fromEntries(names) }),
    ).toMatch(/[.”]$/);
    expect(source).toContain(`'${key}'`);
  },
);

it('has a sentence for every problem that is found', () => {
  const named = source.matchAll(/(?:problem: |message: |Unreadable\(|say\('\w+', )'(\w+)'/g);
  const keys = [...named].map(([, key = '']) => key);
  expect(keys.length).toBeGreaterThan(50);
  expect(keys.filter((key) => !(key in problems))).toEqual([]);
});
