import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACE_PRECISIONS } from '#db/codes.ts';
import { isFew, mayPointAtSomebody } from '#lib/submissions/sensitive-count.ts';
import { reportedFigure, type FigureInTest } from '#tests/support/figures.ts';

const detained = (change: FigureInTest = {}) =>
  reportedFigure({ metric: 'detained', reportedValue: 4, placePrecision: 'adm2', ...change });

describe('a count may point at somebody', () => {
  it.each<FigureInTest>([
    {},
    { reportedValue: 9 },
    { reportedValue: 3, quantifier: 'at_least' },
    { reportedValue: 5, quantifier: 'approximately' },
    { placePrecision: 'settlement' },
    { placePrecision: 'unknown' },
    { metric: 'killed', populationStatus: 'journalist' },
    { metric: 'killed', ageRange: 'girls' },
    { unit: 'household' },
    { unit: 'family' },
  ])('when it is few of a sensitive group in a district or finer: %o', (change) => {
    expect(mayPointAtSomebody(detained(change))).toBe(true);
  });

  it.each<FigureInTest>([
    { reportedValue: 10 },
    { reportedValue: 0 },
    { placePrecision: 'adm1' },
    { placePrecision: 'adm0' },
    { metric: 'killed' },
    { unit: 'dwelling' },
  ])('and not in a crowd, a larger place, or of a group of no kind: %o', (change) => {
    expect(mayPointAtSomebody(detained(change))).toBe(false);
  });

  it('never once it is ten, whatever else it says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 10_000_000 }),
        fc.constantFrom(...PLACE_PRECISIONS),
        (reportedValue, placePrecision) => {
          expect(mayPointAtSomebody(detained({ reportedValue, placePrecision }))).toBe(false);
        },
      ),
    );
  });
});

it('few is one to nine; open and none are not few', () => {
  expect([null, 0, 1, 9, 10].map(isFew)).toEqual([false, false, true, true, false]);
});
