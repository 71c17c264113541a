import { expect, it } from 'vitest';
import type { DraftComment } from '#lib/entry/drafts.ts';
import { threadsOf } from '#lib/entry/threads.ts';

const said = (id: string, given: Partial<DraftComment> = {}): DraftComment => ({
  id,
  author: { id: 'reviewer', name: 'A reviewer', role: 'reviewer' },
  itemId: null,
  field: null,
  body: 'Which page?',
  createdAt: new Date(0),
  answersId: null,
  resolvedAt: null,
  resolvedBy: null,
  ...given,
});

it('puts every answer under what it answers', () => {
  const resolved = said('B', { resolvedAt: new Date(1), resolvedBy: 'An author' });
  const threads = threadsOf([said('A'), resolved, said('C', { answersId: 'A' })]);
  expect(
    threads.map(({ comment, answers, isOpen }) => [comment.id, answers.length, isOpen]),
  ).toEqual([
    ['A', 1, true],
    ['B', 0, false],
  ]);
});
