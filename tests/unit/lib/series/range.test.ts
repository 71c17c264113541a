import { describe, expect, it } from 'vitest';
import { rangeOf, reportsOfWindow } from '#lib/series/range.ts';
import { reportedFigure } from '#tests/support/figures.ts';
import { DISPLACED, hawija, HAWIJA, IOM, UNICEF } from '#tests/support/hawija-case.ts';

const ask = { unit: 'person' } as const;
const displaced = HAWIJA.filter(({ seriesId }) => seriesId === DISPLACED.id);

describe('the range of what was reported', () => {
  it('people displaced by 5 October 2017: 9,000 to 47,000 by four independent reports', () => {
    const found = reportsOfWindow(displaced, ask);
    expect(found?.range).toEqual({
      low: { value: 9_000, isOpen: false, figureId: 'MINISTRY' },
      high: { value: 47_000, isOpen: false, figureId: 'UNICEF' },
    });
    expect([found?.reports.length, found?.independent.length]).toEqual([4, 4]);
  });

  it('says of each figure that did not enter which rule kept it out', () => {
    const { keptOut = [] } = reportsOfWindow(displaced, ask)?.working ?? {};
    expect(keptOut.map(({ figureId, reason }) => [figureId, reason])).toEqual([
      ['F8', 'other_window'],
      ['F11', 'other_window'],
      ['F13', 'other_window'],
    ]);
  });

  it('counts the second report of one organization as a report, not as independent', () => {
    const rounded = reportedFigure({
      id: 'IOM-2',
      series: DISPLACED,
      measureType: 'cumulative',
      reportedValue: 33_000,
      quantifier: 'more_than',
      since: '2017-09-21',
      on: '2017-10-05',
      publishedOn: '2017-10-06',
      from: IOM,
    });
    const found = reportsOfWindow([...displaced, rounded], ask);
    expect([found?.reports.length, found?.independent.length]).toEqual([5, 4]);
    expect(found?.independent.map(({ id }) => id)).toContain('IOM');
  });

  it('stays open where the report that reaches furthest is open', () => {
    const ministry = hawija('MINISTRY', 'NRC');
    expect(rangeOf(ministry, 'person')?.high).toMatchObject({ value: 12_500, isOpen: true });
    expect(rangeOf(hawija('F12'), 'person')?.low).toMatchObject({ value: 78_000, isOpen: true });
  });

  it('is of the origin when a report derives from another of its window', () => {
    const derived = {
      ...reportedFigure({ id: 'DERIVED', reportedValue: 78_000, from: UNICEF }),
      relations: [
        {
          id: 'link',
          type: 'derived_from' as const,
          fromId: 'DERIVED',
          toId: 'ORIGIN',
          dimension: null,
          exhaustive: false,
          note: null,
        },
      ],
    };
    const origin = reportedFigure({ id: 'ORIGIN', reportedValue: 85_000, from: IOM });
    const found = reportsOfWindow([derived, origin], ask);
    expect(found?.independent.map(({ id }) => id)).toEqual(['ORIGIN']);
  });

  it('does not exist without figures', () => {
    expect(reportsOfWindow([], ask)).toBeNull();
    expect(rangeOf([], 'person')).toBeNull();
  });
});
