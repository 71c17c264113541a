import { expect, it } from 'vitest';
import { incrementsOf } from '#lib/series/increments.ts';
import { exampleSeries } from '#tests/support/example-record.ts';
import { related, reportedFigure } from '#tests/support/figures.ts';
import { DISPLACED, HAWIJA, IOM, MINISTRY, UNICEF } from '#tests/support/hawija-case.ts';

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
const summary = ({ increments }: ReturnType<typeof incrementsOf>) =>
  increments.map(({ from, to, kind, value }) => [from.id, to.id, kind, value]);
const last = (figures: typeof days) => incrementsOf(figures, series).increments.at(-1);

it('is the latest count less the one before; a fall is a revision with its sign', () => {
  expect(summary(incrementsOf(days, series))).toEqual([
    ['A', 'B', 'newly_reported', 30_660],
    ['B', 'C', 'revision', -1_060],
    ['C', 'D', 'unchanged', 0],
  ]);
});

it('is only drawn within one organization: the ministry’s 9,000 takes nothing from OCHA’s 12,500', () => {
  const figures = HAWIJA.filter(({ seriesId }) => seriesId === DISPLACED.id);
  expect(summary(incrementsOf(figures, series))).toEqual([['F8', 'F11', 'unknown', null]]);
});

it('is only drawn within one start', () => {
  const other = count('LATER', '2017-10-10', 500, { since: '2017-10-06' });
  expect(incrementsOf([...days, other], series).increments).toHaveLength(3);
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
  expect(last([...days, late])).toMatchObject({
    value: 8_000,
    retroactive: 500,
  });
});

it('has no number where a report is open', () => {
  const open = count('OPEN', '2017-10-12', 40_000, { quantifier: 'more_than' });
  expect(last([...days, open])).toMatchObject({
    kind: 'newly_reported',
    low: 8_000,
    high: null,
    value: null,
  });
});

it('is not called one where the open bound leaves even that open', () => {
  const lower = count('LOWER', '2017-10-12', 31_000, { quantifier: 'more_than' });
  expect(last([...days, lower])).toMatchObject({ kind: 'unknown', low: -1_000, high: null });
  const upTo = count('UP_TO', '2017-10-12', 31_000, { quantifier: 'up_to' });
  expect(last([...days, upTo])).toMatchObject({ kind: 'revision', low: null, high: -1_000 });
});

it('is not drawn where the wording of the definition differs', () => {
  const other = count('OTHER', '2017-10-12', 40_000, { definitionText: 'with those who returned' });
  expect(last([...days, other])?.to.id).toBe('D');
});

it('is not drawn between dates of which the order is not known', () => {
  const month = count('MONTH', '2017-10-31', 10_000, {
    referencePeriodEndAccuracy: 'month',
    source: { publishedOn: '2017-11-02' },
  });
  const november = count('NOVEMBER', '2017-11-05', 41_000);
  expect(summary(incrementsOf([...days, month, november], series)).slice(2)).toEqual([
    ['C', 'D', 'unchanged', 0],
    ['MONTH', 'NOVEMBER', 'newly_reported', 31_000],
  ]);
});

it('keeps its working: what entered, and why the rest did not', () => {
  const figures = related(
    [
      ...days,
      count('EARLY', '2017-10-05', 30_000, { publishedOn: '2017-10-04' }),
      count('COPY', '2017-10-05', 33_060, { from: UNICEF }),
      count('ALONE', '2017-10-05', 9_000, { from: MINISTRY }),
      count('CHILDREN', '2017-10-05', 15_000),
      reportedFigure({ id: 'STOCK', from: UNICEF }),
    ],
    ['COPY', 'repeats', 'B'],
    ['CHILDREN', 'subset_of', 'B'],
  );
  const { working } = incrementsOf(figures, series);
  expect(working.entered).toEqual(['A', 'B', 'C', 'D']);
  expect(
    working.keptOut.map(({ figureId, reason, otherId }) => [figureId, reason, otherId]),
  ).toEqual([
    ['CHILDREN', 'subset', 'B'],
    ['COPY', 'repeat', 'B'],
    ['STOCK', 'not_cumulative', null],
    ['EARLY', 'earlier_version', 'B'],
    ['ALONE', 'no_pair', null],
  ]);
});

it('of those received in Hassakeh is a revision where the printed total falls', () => {
  const { series: hassakeh, figures } = exampleSeries('iraqis-to-syria-since-october-2016');
  const fallen = incrementsOf(figures, hassakeh).increments.filter(
    ({ kind }) => kind === 'revision',
  );
  expect(fallen.map(({ value }) => value)).toEqual([-532]);
});
