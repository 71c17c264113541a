import { describe, expect, it } from 'vitest';
import { countReports, independentGroups, originsAmong } from '#lib/series/independence.ts';
import { related, reportedFigure } from '#tests/support/figures.ts';
import { hawija, HAWIJA, IRC, NRC, OCHA } from '#tests/support/hawija-case.ts';

const ids = (figures: { id: string }[]) => figures.map(({ id }) => id);

describe('who really counted', () => {
  it('the 85,000 of the IRC and of OCHA are two reports and one number', () => {
    expect(countReports(hawija('F1', 'F7'), HAWIJA)).toEqual({ reports: 2, independent: 1 });
  });

  it('two organizations that say nothing of each other are independent', () => {
    expect(countReports(hawija('F2', 'F4'), HAWIJA)).toEqual({ reports: 2, independent: 2 });
  });

  it('one organization that reports twice counts once', () => {
    expect(countReports(hawija('F8', 'F11'), HAWIJA)).toEqual({ reports: 2, independent: 1 });
  });

  it('a number computed from another counts with it', () => {
    expect(countReports(hawija('F1', 'F12'), HAWIJA).independent).toBe(1);
  });

  it('two reports that repeat a third count once, also when the third is elsewhere', () => {
    const figures = related(
      [
        reportedFigure({ id: 'A', from: IRC }),
        reportedFigure({ id: 'B', from: NRC }),
        reportedFigure({ id: 'C', from: OCHA }),
      ],
      ['A', 'repeats', 'C'],
      ['B', 'repeats', 'C'],
    );
    const [a, b] = figures.filter(({ id }) => id !== 'C');
    if (!a || !b) throw new Error('The case lost its figures.');
    expect(countReports([a, b], figures).independent).toBe(1);
    expect(countReports([a, b], [a, b]).independent).toBe(1);
  });

  it('an organization that also repeats another keeps its own count apart', () => {
    const figures = related(
      [
        reportedFigure({ id: 'OWN', from: NRC, reportedValue: 12_500 }),
        reportedFigure({ id: 'COPY', from: NRC }),
        reportedFigure({ id: 'ORIGIN', from: OCHA }),
      ],
      ['COPY', 'repeats', 'ORIGIN'],
    );
    expect(independentGroups(figures, figures).map(ids)).toEqual([['OWN'], ['COPY', 'ORIGIN']]);
  });
});

describe('repeats', () => {
  it('come down to the number that they restate, through any number of steps', () => {
    const figures = related(
      [reportedFigure({ id: 'A' }), reportedFigure({ id: 'B' }), reportedFigure({ id: 'C' })],
      ['A', 'repeats', 'B'],
      ['B', 'repeats', 'C'],
    );
    const { origins, originOfRepeat } = originsAmong(figures, figures);
    expect(ids(origins)).toEqual(['C']);
    expect([...originOfRepeat]).toEqual([
      ['A', 'C'],
      ['B', 'C'],
    ]);
  });

  it('in a circle come down to the earliest', () => {
    const figures = related(
      [reportedFigure({ id: 'LATE', on: '2017-10-01' }), reportedFigure({ id: 'EARLY' })],
      ['LATE', 'repeats', 'EARLY'],
      ['EARLY', 'repeats', 'LATE'],
    );
    expect(ids(originsAmong(figures, figures).origins)).toEqual(['EARLY']);
  });

  it('of a figure that is not there stand for it', () => {
    expect(ids(originsAmong(hawija('F13b'), hawija('F13b')).origins)).toEqual(['F13b']);
  });
});

it('a duplicate that is still active is the same number', () => {
  const figures = related(
    [reportedFigure({ id: 'A', from: OCHA }), reportedFigure({ id: 'AGAIN', from: NRC })],
    ['AGAIN', 'duplicate_of', 'A'],
  );
  expect(ids(originsAmong(figures, figures).origins)).toEqual(['A']);
  expect(countReports(figures, figures).independent).toBe(1);
});
