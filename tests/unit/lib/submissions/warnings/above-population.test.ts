import { describe, expect, it } from 'vitest';
import { abovePopulation } from '#lib/submissions/warnings/above-population.ts';
import { placeInTest, reportedFigure, type FigureInTest } from '#tests/support/figures.ts';

const places = [placeInTest('Hawija')];
const residents = (reportedValue: number, change: FigureInTest = {}) =>
  reportedFigure({ reportedValue, populationStatus: 'residents', places, ...change });
const trapped = (reportedValue: number, change: FigureInTest = {}) =>
  reportedFigure({ reportedValue, metric: 'trapped', places, ...change });

describe('more people than ever were reported to live in a place', () => {
  const known = [residents(115_000, { id: 'most' }), residents(90_000)];

  it('are asked about beside the highest such report', () => {
    expect(abovePopulation(trapped(120_000), known)).toMatchObject([{ figureId: 'most' }]);
    expect(abovePopulation(trapped(115_000), known)).toEqual([]);
  });

  it('are not where the highest report is open, or nothing is known', () => {
    const open = residents(100_000, { quantifier: 'more_than' });
    expect(abovePopulation(trapped(120_000), [...known, open])).toEqual([]);
    expect(abovePopulation(trapped(120_000), [])).toEqual([]);
  });

  it('are not where who lives there is only a part of them, or lives elsewhere', () => {
    expect(abovePopulation(trapped(120_000), [residents(5, { ageRange: 'children' })])).toEqual([]);
    const elsewhere = residents(5, { places: [placeInTest('Shirqat')] });
    expect(abovePopulation(trapped(120_000), [elsewhere])).toEqual([]);
    expect(abovePopulation(trapped(120_000, { measureType: 'flow' }), known)).toEqual([]);
  });
});
