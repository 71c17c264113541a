import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUANTIFIERS } from '#db/codes.ts';
import { boundsOf, lowerBound, personsOf, pointOf, upperBound } from '#lib/quantity/bounds.ts';
import { reportedFigure } from '#tests/support/figures.ts';

const NONE = { low: null, best: null, high: null, origin: null };

describe('the bounds of a reported number', () => {
  it.each([
    ['stated', { low: 500, best: 500, high: 500 }],
    ['exact', { low: 500, best: 500, high: 500 }],
    ['approximately', { low: null, best: 500, high: null }],
    ['nearly', { low: null, best: null, high: 500 }],
    ['more_than', { low: 500, best: null, high: null }],
    ['at_least', { low: 500, best: null, high: null }],
    ['up_to', { low: null, best: null, high: 500 }],
    ['less_than', { low: null, best: null, high: 500 }],
    ['at_most', { low: null, best: null, high: 500 }],
  ] as const)('follow from its quantifier: %s', (quantifier, bounds) => {
    expect(boundsOf(quantifier, 500)).toEqual({ ...bounds, origin: 'quantifier' });
  });

  it('are those of the source where it gives them', () => {
    expect(boundsOf('between', null, { low: 70, high: 85 })).toEqual({
      low: 70,
      best: null,
      high: 85,
      origin: 'source',
    });
    expect(boundsOf('stated', 260, { low: 215, high: 330 })).toEqual({
      low: 215,
      best: 260,
      high: 330,
      origin: 'source',
    });
  });

  it('are a lower bound by convention for vague words, and never a best value', () => {
    expect(boundsOf('order_of_magnitude', null, { low: 12, best: 40 })).toEqual({
      low: 12,
      best: null,
      high: null,
      origin: 'coder',
    });
  });

  it('are none where no number was given', () => {
    expect(boundsOf('not_quantified', null)).toEqual(NONE);
  });

  it('count an approximate number as its point, and leave open what is open', () => {
    const about = reportedFigure({ quantifier: 'approximately', reportedValue: 40_000 });
    expect([lowerBound(about), upperBound(about)]).toEqual([40_000, 40_000]);
    const atLeast = reportedFigure({ quantifier: 'at_least', reportedValue: 500 });
    expect([lowerBound(atLeast), upperBound(atLeast)]).toEqual([500, null]);
    const upTo = reportedFigure({ quantifier: 'up_to', reportedValue: 78_000 });
    expect([lowerBound(upTo), upperBound(upTo)]).toEqual([null, 78_000]);
  });

  it('have no middle: a range without a best value has no point', () => {
    const range = {
      quantifier: 'between',
      reportedValue: null,
      valueLow: 70,
      valueHigh: 85,
    } as const;
    expect(pointOf(reportedFigure(range))).toBeNull();
    expect(pointOf(reportedFigure({ ...range, valueBest: 75 }))).toBe(75);
    expect(
      pointOf(
        reportedFigure({ quantifier: 'order_of_magnitude', reportedValue: null, valueLow: 12 }),
      ),
    ).toBeNull();
  });

  it('hold what was reported, and rise with it', () => {
    const quantifier = fc.constantFrom(...QUANTIFIERS.slice(0, 9));
    fc.assert(
      fc.property(quantifier, fc.nat(), fc.nat(), (word, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((value) =>
          reportedFigure({ quantifier: word, reportedValue: value }),
        );
        if (!less || !more) throw new Error('two figures');
        expect(lowerBound(less) ?? 0).toBeLessThanOrEqual(pointOf(less) ?? 0);
        expect(upperBound(less) ?? Infinity).toBeGreaterThanOrEqual(pointOf(less) ?? 0);
        expect(lowerBound(less) ?? 0).toBeLessThanOrEqual(lowerBound(more) ?? 0);
        expect(upperBound(less) ?? Infinity).toBeLessThanOrEqual(upperBound(more) ?? Infinity);
      }),
    );
  });
});

describe('households', () => {
  const SIZED = {
    unit: 'household',
    householdSize: 6,
    householdSizeSource: 'IOM DTM 2017',
  } as const;

  it('become persons with a cited size', () => {
    expect(personsOf(reportedFigure({ ...SIZED, reportedValue: 11_906 }))).toEqual({
      low: 71_436,
      best: 71_436,
      high: 71_436,
      origin: 'quantifier',
      size: 6,
      source: 'IOM DTM 2017',
    });
    expect(
      personsOf(reportedFigure({ ...SIZED, quantifier: 'more_than', reportedValue: 1_700 })),
    ).toMatchObject({ low: 10_200, best: null, high: null });
  });

  it('stay households without a cited size', () => {
    expect(personsOf(reportedFigure({ unit: 'family' }))).toBeNull();
    expect(personsOf(reportedFigure({ ...SIZED, householdSizeSource: null }))).toBeNull();
    expect(personsOf(reportedFigure({ ...SIZED, unit: 'dwelling' }))).toBeNull();
  });

  it.each([
    [15, 5.7, 86],
    [5, 5.1, 26],
    [3, 5.8, 17],
    [1, 5.5, 6],
    [0, 6, 0],
  ])('are rounded half up: %i of %d are %i persons', (households, householdSize, persons) => {
    expect(
      personsOf(reportedFigure({ ...SIZED, householdSize, reportedValue: households }))?.best,
    ).toBe(persons);
  });
});
