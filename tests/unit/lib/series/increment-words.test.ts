import { expect, it } from 'vitest';
import { amountWords, incrementWords } from '#lib/series/increment-words.ts';
import { incrementsOf } from '#lib/series/increments.ts';
import { exampleSeries } from '#tests/support/example-record.ts';
import { reportedFigure, type FigureInTest } from '#tests/support/figures.ts';
import { DISPLACED, UN } from '#tests/support/hawija-case.ts';

const count = (on: string, reportedValue: number, change: FigureInTest = {}) =>
  reportedFigure({
    series: DISPLACED,
    metric: 'displacement',
    measureType: 'cumulative',
    since: '2017-09-21',
    from: UN,
    on,
    reportedValue,
    ...change,
  });
const said = (...figures: ReturnType<typeof count>[]) =>
  incrementsOf(figures, { unit: 'person', breaks: [] }).increments.map((increment) =>
    incrementWords('en', increment, 'person'),
  );
const seven = count('2017-09-28', 7_000);

it('12,500 includes the 7,000: about 5,500 are newly reported', () => {
  expect(said(seven, count('2017-10-03', 12_500, { quantifier: 'approximately' }))).toEqual([
    'about 12,500 − 7,000: about 5,500 newly reported between 28 September 2017 and 3 October 2017 (UN). That is not when it happened.',
  ]);
});

it('a fall is a revision with what it takes back', () => {
  expect(said(seven, count('2017-10-03', 6_800))).toEqual([
    '6,800 − 7,000: the count fell by 200 between 28 September 2017 and 3 October 2017 (UN). That is a revision of what was reported before.',
  ]);
  expect(said(seven, count('2017-10-03', 6_800, { quantifier: 'up_to' }))[0]).toMatch(
    /^up to 6,800 − 7,000: the count fell by at least 200 /,
  );
});

it('the same total again says that nothing was newly reported', () => {
  expect(said(seven, count('2017-10-03', 7_000))).toEqual([
    '7,000, then again 7,000: nothing newly reported between 28 September 2017 and 3 October 2017 (UN).',
  ]);
});

it('what an open report leaves open is not made up', () => {
  const more = count('2017-09-28', 7_000, { quantifier: 'more_than' });
  expect(said(more, count('2017-10-03', 12_500))).toEqual([
    'First more than 7,000, then 12,500: how many were newly reported between 28 September 2017 and 3 October 2017 is not known (UN), but no more than 5,500.',
  ]);
  expect(said(more, count('2017-10-03', 12_500, { quantifier: 'more_than' }))[0]).toMatch(
    / is not known \(UN\)\.$/,
  );
  expect(said(seven, count('2017-10-03', 12_500, { quantifier: 'at_least' }))[0]).toMatch(
    /: at least 5,500 newly reported/,
  );
});

it('the part that belongs to earlier days is said', () => {
  const late = { includesRetroactive: true, retroactiveValue: 500 };
  expect(said(seven, count('2017-10-03', 9_000, late))[0]).toMatch(
    /500 of them belong to earlier days, according to the source\.$/,
  );
});

it('every increment of the example has its sentence', () => {
  for (const slug of ['assisted-by-unhcr-mosul', 'displaced-from-mosul-since-october-2016']) {
    const { series, figures } = exampleSeries(slug);
    const { increments } = incrementsOf(figures, series);
    const sentences = increments.map((one) => incrementWords('en', one, series.unit));
    expect(sentences.filter((text) => !text.endsWith('.'))).toEqual([]);
    expect(sentences.length).toBeGreaterThan(5);
  }
});

it('an amount between two bounds names both', () => {
  expect(amountWords('en', { low: 10, high: 20, isAbout: true })).toBe('between 10 and 20');
  expect(amountWords('en', { low: null, high: null, isAbout: false })).toBe('');
});
