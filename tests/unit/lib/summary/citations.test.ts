import { expect, it } from 'vitest';
import { newCitations } from '#lib/summary/citations.ts';
import { hawija } from '#tests/support/hawija-case.ts';

it('a document has one number, given in the order in which documents are first cited', () => {
  const citations = newCitations('en');
  const marks = [['F12'], ['F1', 'F1a', 'F2'], ['F13', 'F12']].map((ids) =>
    citations.cite(hawija(...ids)).map(({ text }) => text),
  );
  expect(marks).toEqual([['[1]'], ['[2]'], ['[1]', '[3]']]);
  expect(citations.list().map(({ number, figureIds }) => [number, figureIds])).toEqual([
    [1, ['F12']],
    [2, ['F1', 'F1a', 'F2']],
    [3, ['F13']],
  ]);
});
