import { expect, it } from 'vitest';
import { incrementsOf } from '#lib/series/increments.ts';
import { reportedFigure } from '#tests/support/figures.ts';
import { DISPLACED, HAWIJA, IOM } from '#tests/support/hawija-case.ts';

const series = { unit: 'person' as const, breaks: [] };
const count = (id: string, on: string, reportedValue: number, change: object = {}) =>
  reportedFigure({
    id,
    series: DISPLACED,
    metric: 'displacement',
    measureType: 'cumulative',
    since: '2017-09-21',
    on,
    reportedValue,
    from: IOM,
    ...change,
  });
const days = [
  count('A', '2017-09-25', 2_400),
  count('B', '2017-10-05', 33_060),
  count('C', '2017-10-08', 32_000),
  count('D', '2017-10-09', 32_000),
];
const summary = (all: ReturnType<typeof incrementsOf>) =>
  all.map(({ from, to, kind, value }) => [from.id, to.id, kind, value]);

it('is the latest count less the one before; a fall is a revision with its sign', () => {
  expect(summary(incrementsOf(days, series))).toEqual([
    ['A', 'B', 'newly_reported', 30_660],
    ['B', 'C', 'revision', -1_060],
    ['C', 'D', 'unchanged', 0],
  ]);
});

it('is only drawn within one organization: the ministry’s 9,000 takes nothing from OCHA’s 12,500', () => {
  const figures = HAWIJA.filter(({ seriesId }) => seriesId === DISPLACED.id);
  expect(summary(incrementsOf(figures, series))).toEqual([['F8', 'F11', 'newly_reported', null]]);
});

it('is only drawn within one start', () => {
  const other = count('LATER', '2017-10-10', 500, { since: '2017-10-06' });
  expect(incrementsOf([...days, other], series)).toHaveLength(3);
});

it('is not drawn across a change of definition', () => {
  const breaks = [{ on: '2017-10-05', note: 'Shirqat entered.' }];
  expect(summary(incrementsOf(days, { ...series, breaks })).map(([from]) => from)).toEqual([
    'B',
    'C',
  ]);
});

it('takes the later of two reports for one day', () => {
  const first = count('FIRST', '2017-10-05', 30_000, { publishedOn: '2017-10-04' });
  expect(summary(incrementsOf([first, ...days], series))[0]).toEqual([
    'A',
    'B',
    'newly_reported',
    30_660,
  ]);
});

it('says what part of it was only reported late', () => {
  const late = count('LATE', '2017-10-12', 40_000, {
    includesRetroactive: true,
    retroactiveValue: 500,
  });
  expect(incrementsOf([...days, late], series).at(-1)).toMatchObject({
    value: 8_000,
    retroactive: 500,
  });
});

it('has no number where a report is open', () => {
  const open = count('OPEN', '2017-10-12', 40_000, { quantifier: 'more_than' });
  expect(incrementsOf([...days, open], series).at(-1)).toMatchObject({
    kind: 'newly_reported',
    value: null,
  });
});
