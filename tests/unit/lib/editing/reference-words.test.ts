import { expect, it } from 'vitest';
import { referenceWords } from '#lib/editing/reference-words.ts';

it('names the kind, the parent and the crisis of each judgement', () => {
  const version = {
    name: 'OCHA Iraq',
    kind: 'un_agency',
    parentId: 'P',
    reliability: [{ crisisId: 'C', grade: 'A', rationale: 'It counts.' }],
  };
  const names: Record<string, string> = { P: 'OCHA', C: 'Hawija' };
  const words = referenceWords('en', 'organization', version, (id) => names[id] ?? id);
  const read = Object.fromEntries(words.map(({ label, value }) => [label, value]));
  expect(read).toMatchObject({
    Kind: 'United Nations body',
    'Part of': 'OCHA',
    'Reliability in Hawija': 'A: It counts.',
  });
});

it('shows a kind that is on no list as it was typed', () => {
  const words = referenceWords('en', 'crisis', { kind: 'quarrel' }, (id) => id);
  expect(words.find(({ name }) => name === 'kind')?.value).toBe('quarrel');
});
