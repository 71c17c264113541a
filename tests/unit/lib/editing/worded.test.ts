import { expect, test } from 'vitest';
import { sideBySide } from '#lib/editing/worded.ts';

const field = (name: string, value: string) => ({ name, label: name.toUpperCase(), value });

test('both versions stand side by side, what only one has as well', () => {
  const before = [field('a', '1'), field('b', '2'), field('gone', '3')];
  const after = [field('a', '1'), field('b', '20'), field('new', '4')];
  expect(sideBySide(before, after)).toEqual([
    { name: 'a', label: 'A', before: '1', after: '1', isChanged: false },
    { name: 'b', label: 'B', before: '2', after: '20', isChanged: true },
    { name: 'new', label: 'NEW', before: '', after: '4', isChanged: true },
    { name: 'gone', label: 'GONE', before: '3', after: '', isChanged: true },
  ]);
});
