import { describe, expect, it } from 'vitest';
import { inWindow, latestWindow, startsAgree, windowOf } from '#lib/series/windows.ts';
import { reportedFigure, seriesInTest } from '#tests/support/figures.ts';
import { DISPLACED, hawija, HAWIJA } from '#tests/support/hawija-case.ts';

const windowIds = (id: string) => {
  const [figure] = hawija(id);
  if (!figure) return [];
  const series = HAWIJA.filter(({ seriesId }) => seriesId === figure.seriesId);
  return inWindow(series, windowOf(figure)).map((one) => one.id);
};

describe('the same window', () => {
  it('is the same day for stocks', () => {
    expect(windowIds('F7')).toEqual(['F1', 'F1a', 'F7']);
    expect(windowIds('F12')).toEqual(['F12']);
  });

  it('is the same last day for running totals whose starts agree: 21 September and "September"', () => {
    expect(windowIds('IOM')).toEqual(['MINISTRY', 'NRC', 'IOM', 'UNICEF']);
  });

  it('is the same start and end for flows', () => {
    const flow = (id: string, since: string, on: string) =>
      reportedFigure({ id, measureType: 'flow', metric: 'killed', since, on });
    const figures = [
      flow('OCTOBER', '2017-10-01', '2017-10-31'),
      flow('YEAR', '2017-01-01', '2017-10-31'),
    ];
    const window = latestWindow(figures);
    expect(window && inWindow(figures, window).map(({ id }) => id)).toEqual(['OCTOBER']);
  });

  it('holds a running total "by July" against those of a day in July, but no count of a day', () => {
    const total = (id: string, on: string, accuracy: 'day' | 'month') =>
      reportedFigure({
        id,
        series: DISPLACED,
        measureType: 'cumulative',
        since: '2017-09-21',
        on,
        referencePeriodEndAccuracy: accuracy,
      });
    const figures = [
      total('TENTH', '2017-10-10', 'day'),
      total('MONTH', '2017-10-31', 'month'),
      total('NOVEMBER', '2017-11-01', 'day'),
    ];
    const month = figures[1];
    expect(month && inWindow(figures, windowOf(month)).map(({ id }) => id)).toEqual([
      'TENTH',
      'MONTH',
    ]);
    const days = figures.map((figure) => ({ ...figure, measureType: 'stock' as const }));
    const day = days[0];
    expect(day && inWindow(days, windowOf(day)).map(({ id }) => id)).toEqual(['TENTH']);
  });
});

describe('starts', () => {
  const start = { start: '2017-09-21', startAccuracy: 'day' } as const;
  const since = (day: string) =>
    reportedFigure({ measureType: 'cumulative', since: day, on: '2017-10-05' });

  it('agree up to three days apart', () => {
    expect(startsAgree(since('2017-09-18'), start)).toBe(true);
    expect(startsAgree(since('2017-09-17'), start)).toBe(false);
  });

  it('that a source does not give are those of the series', () => {
    const unknown = { ...since('2016-08-01'), referencePeriodStartAccuracy: 'unknown' as const };
    expect(startsAgree(unknown, start)).toBe(true);
  });

  it('that disagree make a window of their own', () => {
    const series = seriesInTest({ measureType: 'cumulative', fixedStart: '2016-08-01' });
    const figure = { ...since('2017-09-21'), series };
    expect(windowOf(figure).start).toBe('2017-09-21');
  });
});

it('the latest window is that of the latest day; without figures there is none', () => {
  expect(latestWindow(hawija('F12', 'F1'))?.end).toBe('2017-10-01');
  expect(latestWindow([])).toBeNull();
});
