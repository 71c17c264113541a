import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviates, exists } from '#lib/submissions/warnings/same-window.ts';
import { placeInTest, related, reportedFigure, type FigureInTest } from '#tests/support/figures.ts';
import { DISPLACED, IOM, MINISTRY, NRC } from '#tests/support/hawija-case.ts';

// Displaced by the Hawija offensive, all of 5 October 2017.
const displaced = (reportedValue: number, change: FigureInTest) =>
  reportedFigure({
    series: DISPLACED,
    metric: 'displacement',
    measureType: 'cumulative',
    since: '2017-09-21',
    on: '2017-10-05',
    reportedValue,
    ...change,
  });
const BY_MINISTRY = displaced(9000, { id: 'ministry', from: MINISTRY });
const BY_NRC = displaced(12_500, { id: 'nrc', from: NRC, quantifier: 'more_than' });
const BY_IOM = displaced(33_060, { id: 'iom', from: IOM });

describe('a number of the same window', () => {
  it('that is more than a fifth away is asked about, beside the farthest', () => {
    expect(deviates(BY_IOM, [BY_MINISTRY, BY_NRC])).toMatchObject([
      { figureId: 'ministry', values: { own: '33,060 people', other: '9,000 people', share: 267 } },
    ]);
  });

  it('is compared by what its words allow: more than 12,500 may be 33,060', () => {
    expect(deviates(BY_IOM, [BY_NRC])).toEqual([]);
    expect(deviates(BY_NRC, [BY_MINISTRY])).toMatchObject([{ figureId: 'ministry' }]);
  });

  it('a fifth away exactly is near enough', () => {
    const other = displaced(10_800, { from: IOM });
    expect(deviates(other, [BY_MINISTRY])).toEqual([]);
    expect(deviates(displaced(10_801, { from: IOM }), [BY_MINISTRY])).toHaveLength(1);
  });

  it.each<[string, FigureInTest]>([
    ['another day', { on: '2017-10-06' }],
    ['another group', { ageRange: 'children' }],
    ['another place', { places: [placeInTest('Shirqat')] }],
    ['a projection', { basis: 'projected' }],
  ])('is not compared with %s', (_, change) => {
    expect(deviates(displaced(33_060, { from: IOM, ...change }), [BY_MINISTRY])).toEqual([]);
  });

  it('is not compared as a part of something with a whole', () => {
    const [part = BY_IOM, whole = BY_MINISTRY] = related(
      [displaced(10, { id: 'part', from: IOM }), BY_MINISTRY],
      ['part', 'subset_of', 'ministry'],
    );
    expect(deviates(part, [whole])).toEqual([]);
    expect(exists(part, [whole])).toEqual([]);
  });

  it('of the same organization asks whether it is a correction, and not how far it is', () => {
    const again = displaced(12_000, { from: MINISTRY });
    expect(exists(again, [BY_MINISTRY, BY_IOM])).toMatchObject([
      { kind: 'exists', figureId: 'ministry', values: { other: '9,000 people', who: 'MOMD' } },
    ]);
    expect(deviates(again, [BY_MINISTRY])).toEqual([]);
    expect(exists(BY_IOM, [BY_MINISTRY])).toEqual([]);
  });

  it('never deviates from itself, whatever it is', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (value) => {
        const own = displaced(value, { from: IOM });
        expect(deviates(own, [displaced(value, { from: NRC })])).toEqual([]);
      }),
    );
  });
});
