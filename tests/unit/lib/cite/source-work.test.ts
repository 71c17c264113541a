import { describe, expect, it } from 'vitest';
import { SOURCE_KINDS } from '#db/codes.ts';
import { sourceWork } from '#lib/cite/source-work.ts';
import { reportedFigure } from '#tests/support/figures.ts';

describe('a document as a cited work', () => {
  it('has a kind that reference managers know and its own kind in words', () => {
    const works = SOURCE_KINDS.map((kind) =>
      sourceWork('en', reportedFigure({ source: { kind } })),
    );
    expect(works.map(({ kind, genre }) => `${genre}: ${kind}`)).toMatchObject({
      0: 'Press release: report',
      8: 'News article: article',
    });
  });

  it('is signed by its publisher where it names no author', () => {
    const signed = (authors: string[]) =>
      sourceWork('en', reportedFigure({ source: { authors } })).authors;
    expect(signed([])).toEqual(['OCHA']);
    expect(signed(['A. Writer', 'B. Writer'])).toEqual(['A. Writer', 'B. Writer']);
  });

  it('has no date where none is known, rather than the day that stands for it', () => {
    const source = { publishedOn: '2017-01-01', publishedOnAccuracy: 'unknown' } as const;
    expect(sourceWork('en', reportedFigure({ source })).issued).toBeNull();
  });
});
