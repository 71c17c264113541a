import { describe, expect, it } from 'vitest';
import { discontinuitiesOf } from '#lib/series/continuity.ts';
import { EXAMPLE, exampleSeries } from '#tests/support/example-record.ts';
import { organizationRef, reportedFigure, type FigureInTest } from '#tests/support/figures.ts';
import { DISPLACED, IOM, MINISTRY } from '#tests/support/hawija-case.ts';

const series = { unit: 'person' as const, breaks: [] };
const count = (id: string, on: string, reportedValue: number, change: FigureInTest = {}) =>
  reportedFigure({
    id,
    series: DISPLACED,
    metric: 'displacement',
    measureType: 'cumulative',
    since: '2017-09-21',
    from: IOM,
    on,
    reportedValue,
    ...change,
  });
const found = (figures: ReturnType<typeof count>[], breaks: { on: string; note: string }[] = []) =>
  discontinuitiesOf(figures, { ...series, breaks }).map(({ kind, from, to }) => [
    kind,
    from.id,
    to.id,
  ]);
const first = count('A', '2017-10-01', 12_520);

describe('a running total', () => {
  it('that falls is found, with how much it falls', () => {
    const [fall] = discontinuitiesOf([first, count('B', '2017-10-05', 9_000)], series);
    expect(fall).toMatchObject({
      kind: 'fall',
      from: { id: 'A' },
      to: { id: 'B' },
      least: 3_520,
      most: 3_520,
    });
  });

  it('that rises, or may rise, is not', () => {
    expect(
      found([first, count('B', '2017-10-05', 12_520), count('C', '2017-10-06', 13_000)]),
    ).toEqual([]);
    expect(found([first, count('B', '2017-10-05', 12_000, { quantifier: 'more_than' })])).toEqual(
      [],
    );
  });

  it('that is only rounded does not fall', () => {
    const about = { quantifier: 'approximately' } as const;
    expect(found([first, count('B', '2017-10-05', 12_500, about)])).toEqual([]);
    expect(found([first, count('B', '2017-10-05', 12_400, about)])).toEqual([['fall', 'A', 'B']]);
    expect(found([first, count('B', '2017-10-05', 12_500)])).toEqual([['fall', 'A', 'B']]);
  });

  it('of two sources is never held against each other', () => {
    expect(found([first, count('B', '2017-10-05', 9_000, { from: MINISTRY })])).toEqual([]);
  });

  it('is not held against one before a change of definition', () => {
    const note = 'Shirqat is left out.';
    expect(found([first, count('B', '2017-10-05', 9_000)], [{ on: '2017-10-03', note }])).toEqual(
      [],
    );
  });

  it('that counts from another day is found', () => {
    const other = count('B', '2017-10-05', 100_000, { since: '2016-08-01' });
    expect(found([first, other])).toEqual([['start_changed', 'A', 'B']]);
    expect(found([first, count('B', '2017-10-05', 20_000, { since: '2017-09-19' })])).toEqual([]);
    const note = 'Counted anew since August 2016.';
    expect(found([first, other], [{ on: '2017-10-03', note }])).toEqual([]);
  });

  it('that is silent for more than 45 days is found, as in charts', () => {
    expect(found([first, count('B', '2017-11-15', 20_000)])).toEqual([]);
    expect(found([first, count('B', '2017-11-16', 20_000)])).toEqual([['silence', 'A', 'B']]);
  });
});

describe('in the example record', () => {
  const slugs = [...new Set(EXAMPLE.map(({ series: { slug } }) => slug))];
  const all = slugs.flatMap((slug) => {
    const { series: own, figures } = exampleSeries(slug);
    return discontinuitiesOf(figures, own);
  });

  it('one printed total falls: those received in Hassakeh', () => {
    const falls = all.filter(({ kind }) => kind === 'fall');
    expect(falls.map(({ from, to }) => [from.valueText, to.valueText])).toEqual([
      ['22,408', '21,876'],
    ]);
  });

  it('no stock and no flow is ever found to be discontinuous', () => {
    expect(all.filter(({ to }) => to.measureType !== 'cumulative')).toEqual([]);
  });
});

it('sources that nobody compares leave nothing to find', () => {
  const sources = ['a', 'b', 'c'].map((slug, i) =>
    count(slug, '2017-10-05', 100 - i, { from: organizationRef(slug) }),
  );
  expect(found(sources)).toEqual([]);
});
