import { expect, it } from 'vitest';
import { discontinuitiesOf } from '#lib/series/continuity.ts';
import { arithmeticWords, continuityWords } from '#lib/series/finding-words.ts';
import { likelyArithmetic } from '#lib/series/likely-arithmetic.ts';
import { EXAMPLE, exampleSeries } from '#tests/support/example-record.ts';
import { reportedFigure, type FigureInTest } from '#tests/support/figures.ts';
import { DISPLACED, IOM } from '#tests/support/hawija-case.ts';

const count = (on: string, reportedValue: number, change: FigureInTest = {}) =>
  reportedFigure({
    series: DISPLACED,
    metric: 'displacement',
    measureType: 'cumulative',
    since: '2017-09-21',
    from: IOM,
    on,
    reportedValue,
    ...change,
  });
const said = (...figures: ReturnType<typeof count>[]) =>
  discontinuitiesOf(figures, { unit: 'person', breaks: [] }).map((found) =>
    continuityWords('en', found, 'person'),
  );

it('78,000 is said to be probably arithmetic, never more, with both reports behind it', () => {
  const hawija = EXAMPLE.filter(({ crisis }) => crisis.slug === 'hawija-2017');
  expect(likelyArithmetic(hawija).map((found) => arithmeticWords('en', found))).toEqual([
    'Probably arithmetic and not a count: up to 78,000 (OCHA, 1 October 2017) is 85,000 (IRC, 21 September 2017) less more than 7,000 (OCHA, 26 September 2017). The record says so.',
  ]);
});

it('a sum is said as one', () => {
  const [figure, stock, change] = [
    count('2017-10-05', 3),
    count('2017-10-01', 1),
    count('2017-10-03', 2),
  ];
  const found = { figure, stock, change, operation: 'plus', isRecorded: false } as const;
  expect(arithmeticWords('en', found)).toMatch(/ is 1 \(.*\) and 2 \(.*\) together\.$/);
});

it('the total of Hassakeh is said to fall by 532', () => {
  const { series, figures } = exampleSeries('iraqis-to-syria-since-october-2016');
  const fall = discontinuitiesOf(figures, series).filter(({ kind }) => kind === 'fall');
  expect(fall.map((found) => continuityWords('en', found, series.unit))).toEqual([
    'The count of UNHCR falls from 22,408 (14 August 2017) to 21,876 (17 August 2017), by 532. A total since a start cannot fall: one of the two was revised, or they do not count the same.',
  ]);
});

it('a fall to "about" is about so many', () => {
  expect(
    said(
      count('2017-10-01', 12_520),
      count('2017-10-05', 9_000, { quantifier: 'approximately' }),
    )[0],
  ).toMatch(/, by about 3,520\. /);
});

it('a change of the start is said with both starts, also where one is not given', () => {
  const earlier = count('2017-10-01', 100_000, {
    since: '2016-08-01',
    referencePeriodStartAccuracy: 'month',
  });
  expect(said(earlier, count('2017-10-05', 9_000))).toEqual([
    'IOM counts since August 2016 in 100,000 (1 October 2017) and since 21 September 2017 in 9,000 (5 October 2017). These are two counts, and nothing is drawn from one to the other.',
  ]);
});

it('a silence is said in days', () => {
  expect(said(count('2017-10-01', 1), count('2017-12-01', 2))).toEqual([
    'IOM did not report for 61 days between 1 October 2017 and 1 December 2017.',
  ]);
});
