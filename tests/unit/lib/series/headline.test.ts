import { describe, expect, it } from 'vitest';
import { headlineOf, type HeadlineQuestion } from '#lib/series/headline.ts';
import { organizationRef, reportedFigure, type FigureInTest } from '#tests/support/figures.ts';
import { DISPLACED, HAWIJA, PRESENT } from '#tests/support/hawija-case.ts';

const ask: HeadlineQuestion = { unit: 'person', today: '2017-10-20' };
const of = (series: { id: string }) => HAWIJA.filter(({ seriesId }) => seriesId === series.id);
const CHOICE = { figureId: 'F1', note: 'The last number before the offensive.' };

describe('the headline of those still in Hawija', () => {
  it('is the latest window by itself: up to 78,000', () => {
    expect(headlineOf(of(PRESENT), ask)).toMatchObject({
      status: 'figure',
      figure: { id: 'F12' },
      chosenBy: 'policy',
    });
  });

  it('is 85,000 by an editor, with the reason, one origin, and the children as part of it', () => {
    expect(headlineOf(of(PRESENT), { ...ask, choice: CHOICE })).toMatchObject({
      figure: { id: 'F1' },
      chosenBy: 'editor',
      note: CHOICE.note,
      reports: [{ id: 'F1' }, { id: 'F7' }],
      independent: [{ id: 'F1' }],
      ofWhich: [{ id: 'F1a' }],
      lastReportedOn: '2017-10-01',
    });
  });

  it('is 85,000 for who asks what was known of 30 September', () => {
    expect(headlineOf(of(PRESENT), { ...ask, asOf: '2017-09-30' })).toMatchObject({
      figure: { id: 'F1' },
    });
  });

  it('follows the number that an editor’s choice only repeats', () => {
    const choice = { ...CHOICE, figureId: 'F7' };
    expect(headlineOf(of(PRESENT), { ...ask, choice })).toMatchObject({ figure: { id: 'F1' } });
  });

  it('forgets an editor’s choice that may no longer count', () => {
    const figures = of(PRESENT).map((figure) =>
      figure.id === 'F1' ? { ...figure, lifecycle: 'retracted' as const } : figure,
    );
    expect(headlineOf(figures, { ...ask, choice: CHOICE })).toMatchObject({
      figure: { id: 'F12' },
      chosenBy: 'policy',
      note: null,
      setAside: CHOICE,
    });
  });

  it('says whose choice it set aside for who asks about a day before it', () => {
    const before = headlineOf(of(PRESENT), { ...ask, asOf: '2017-09-20', choice: CHOICE });
    expect(before).toMatchObject({ status: 'no_figure', setAside: CHOICE });
    expect(headlineOf(of(PRESENT), { ...ask, choice: CHOICE }).setAside).toBeNull();
  });
});

describe('the headline of those displaced by 5 October', () => {
  it('is a range with the first source of the policy named in it', () => {
    expect(headlineOf(of(DISPLACED), ask)).toMatchObject({
      status: 'range',
      figure: { id: 'UNICEF' },
      range: { low: { value: 9_000 }, high: { value: 47_000 } },
      apart: [{ id: 'MINISTRY' }, { id: 'IOM' }],
    });
  });

  it('keeps its trace: what was left after each criterion', () => {
    const { trace } = headlineOf(of(DISPLACED), ask);
    expect(trace.map(({ criterion, left }) => [criterion, left.length])).toEqual([
      ['candidates', 7],
      ['origins', 7],
      ['window', 4],
      ['tier', 2],
      ['published', 1],
    ]);
  });

  it('follows the policy that it is given', () => {
    const policy = { tiers: [['government']], conflictPercent: 100, stalenessDays: 10 };
    expect(headlineOf(of(DISPLACED), { ...ask, policy })).toMatchObject({
      status: 'figure',
      figure: { id: 'MINISTRY' },
      isStale: true,
    });
  });
});

describe('a headline', () => {
  const pair = (change: object, other: object) => [
    reportedFigure({ id: 'B', from: organizationRef('one'), ...change }),
    reportedFigure({ id: 'A', from: organizationRef('two'), ...other }),
  ];
  const chosen = (figures: ReturnType<typeof pair>) => {
    const headline = headlineOf(figures, ask);
    return headline.status === 'no_figure' ? null : headline.figure.id;
  };

  it('goes by credibility where all else is equal, an unrated figure last', () => {
    expect(chosen(pair({ credibility: 6 }, {}))).toBe('B');
  });

  it('prefers a number to a limit', () => {
    expect(chosen(pair({}, { quantifier: 'more_than' }))).toBe('B');
  });

  it('falls to the public id at the end', () => {
    expect(chosen(pair({}, {}))).toBe('A');
  });

  it('is said to be old once its series is silent for longer than the policy allows', () => {
    const figures = pair({}, {});
    expect(headlineOf(figures, { ...ask, today: '2017-12-20' })).toMatchObject({ isStale: false });
    expect(headlineOf(figures, { ...ask, today: '2017-12-21' })).toMatchObject({ isStale: true });
  });

  it('is as old as it was on the day that is asked about, not as it is today', () => {
    const figures = pair({}, {});
    const years = { ...ask, today: '2026-11-23' };
    const isStale = (question: object) =>
      headlineOf(figures, { ...years, ...question }) as { isStale?: boolean };
    expect(isStale({})).toMatchObject({ isStale: true, asked: { readOn: '2026-11-23' } });
    expect(isStale({ asOf: '2017-10-01' })).toMatchObject({ isStale: false });
    expect(isStale({ knownAt: '2017-10-01' })).toMatchObject({ isStale: false });
    expect(isStale({ knownAt: '2018-10-01' })).toMatchObject({ isStale: true });
    expect(isStale({ asOf: '2017-10-01', knownAt: '2018-10-01' })).toMatchObject({
      isStale: false,
      asked: { readOn: '2017-10-01' },
    });
    expect(isStale({ asOf: '2030-01-01' })).toMatchObject({ asked: { readOn: '2026-11-23' } });
  });

  it('is "no figure" where nothing may head the series', () => {
    expect(headlineOf([], ask)).toMatchObject({
      status: 'no_figure',
      setAside: null,
      trace: [
        { criterion: 'candidates', left: [] },
        { criterion: 'origins', left: [] },
      ],
      working: { entered: [], keptOut: [] },
    });
  });
});

describe('the role that editors give a figure', () => {
  const report = (id: string, change: FigureInTest = {}) =>
    reportedFigure({ id, from: organizationRef(id.toLowerCase()), ...change });
  const counted = report('COUNTED', { from: organizationRef('media', 'media') });
  const compared = report('COMPARED', { role: 'triangulation', reportedValue: 300 });

  it('lets a figure for comparison make the range, and never head the series', () => {
    expect(headlineOf([counted, compared], ask)).toMatchObject({
      status: 'range',
      figure: { id: 'COUNTED' },
      range: { low: { value: 100 }, high: { value: 300 } },
      independent: [{ id: 'COUNTED' }, { id: 'COMPARED' }],
    });
    expect(headlineOf([counted, compared], ask).trace.map(({ criterion }) => criterion)).toEqual([
      'candidates',
      'origins',
      'window',
      'role',
    ]);
  });

  it('finds no figure among those that are only for comparison, and says why', () => {
    expect(headlineOf([compared], ask)).toMatchObject({
      status: 'no_figure',
      working: { keptOut: [{ figureId: 'COMPARED', reason: 'comparison' }] },
    });
    const later = report('LATER', { role: 'triangulation', on: '2017-10-01' });
    expect(headlineOf([counted, later], ask)).toMatchObject({ figure: { id: 'COUNTED' } });
  });

  it('lets the other report of one origin stand before the one for comparison', () => {
    const again = report('AGAIN', {
      from: organizationRef('media', 'media'),
      role: 'triangulation',
      publishedOn: '2017-09-25',
    });
    expect(headlineOf([counted, again], ask)).toMatchObject({
      figure: { id: 'COUNTED' },
      independent: [{ id: 'COUNTED' }],
      reports: { length: 2 },
    });
  });

  it('keeps what is only context out of headline and range', () => {
    const context = report('CONTEXT', { role: 'context_only', reportedValue: 900 });
    expect(headlineOf([counted, context], ask)).toMatchObject({
      status: 'figure',
      range: { high: { value: 100 } },
      working: { keptOut: [{ figureId: 'CONTEXT', reason: 'context', rule: 'R3' }] },
    });
  });
});

describe('a figure of a year or of a month', () => {
  const ofYear = reportedFigure({
    id: 'YEAR',
    on: '2017-12-31',
    referencePeriodStartAccuracy: 'year',
    referencePeriodEndAccuracy: 'year',
    publishedOn: '2017-03-05',
  });

  it('that was printed in March does not come after the count of a day in September', () => {
    const september = reportedFigure({ id: 'SEPTEMBER' });
    expect(headlineOf([ofYear, september], ask)).toMatchObject({ figure: { id: 'SEPTEMBER' } });
  });

  it('is as old as the day on which it was printed', () => {
    expect(headlineOf([ofYear], { ...ask, today: '2017-07-01' })).toMatchObject({
      isStale: true,
      lastReportedAccuracy: 'year',
    });
  });
});
