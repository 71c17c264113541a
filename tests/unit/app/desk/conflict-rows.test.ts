import { expect, test } from 'vitest';
import { conflictRows } from '#app/desk/conflict-rows.ts';

const field = (name: string, value: string) => ({ name, label: name.toUpperCase(), value });

test('only what differs is shown, with what both started from', () => {
  const base = [field('a', '1'), field('b', '2')];
  const theirs = [field('a', '1'), field('b', '20'), field('c', '3')];
  const yours = [field('a', '1'), field('b', '2'), field('c', '')];
  expect(conflictRows({ base, theirs, yours })).toEqual([
    { field: 'b', label: 'B', base: '2', theirs: '20', yours: '2' },
    { field: 'c', label: 'C', base: '(nothing)', theirs: '3', yours: '(nothing)' },
  ]);
});

test('where nothing is known of the start, there is no such column', () => {
  const [row] = conflictRows({ theirs: [field('a', '1')], yours: [] });
  expect(row).toEqual({ field: 'a', label: 'A', theirs: '1', yours: '(nothing)' });
});
