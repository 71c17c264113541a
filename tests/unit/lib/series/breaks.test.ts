import { describe, expect, it } from 'vitest';
import { definitionAt, isBreakBetween } from '#lib/series/breaks.ts';
import { reportedFigure } from '#tests/support/figures.ts';

const breaks = [{ on: '2017-06-20', note: 'Only the Old City is counted.' }];
const on = (day: string) => reportedFigure({ on: day });
const month = (start: string, end: string) =>
  reportedFigure({ measureType: 'flow', since: start, on: end });

describe('a break of a series', () => {
  it('stands between what ends before its day and what ends on it or later', () => {
    expect(isBreakBetween(on('2017-06-19'), on('2017-06-20'), { breaks })).toBe(true);
    expect(isBreakBetween(on('2017-06-20'), on('2017-06-25'), { breaks })).toBe(false);
    expect(isBreakBetween(on('2017-06-01'), on('2017-06-19'), { breaks })).toBe(false);
  });

  it('divides periods into those before it, those after it, and those that hold it', () => {
    const [before, across, after, later] = [
      month('2017-06-01', '2017-06-19'),
      month('2017-06-10', '2017-06-25'),
      month('2017-06-20', '2017-06-25'),
      month('2017-07-01', '2017-07-31'),
    ].map((figure) => definitionAt(figure, { breaks }));
    expect(after).toBe(later);
    expect(new Set([before, across, after]).size).toBe(3);
  });
});
