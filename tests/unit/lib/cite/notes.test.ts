import { expect, it } from 'vitest';
import { notesOf } from '#lib/cite/notes.ts';
import { sourceWork } from '#lib/cite/source-work.ts';
import { reportedFigure } from '#tests/support/figures.ts';

const archived = reportedFigure({ source: { archiveUrl: 'https://archive.example/1' } });

it('says whom the document cites and where its copy is kept', () => {
  expect(notesOf('en', sourceWork('en', archived, ['citing United Nations']))).toBe(
    'citing United Nations. Archived copy: https://archive.example/1',
  );
});

it('is empty when there is nothing more to say', () => {
  expect(notesOf('en', sourceWork('en', reportedFigure()))).toBe('');
});
