import { describe, expect, it } from 'vitest';
import { isHadBefore } from '#lib/submissions/warnings/had-before.ts';
import type { Odd, WarningKind } from '#lib/submissions/warnings/warning.ts';
import {
  organizationRef,
  placeInTest,
  reportedFigure,
  type FigureInTest,
} from '#tests/support/figures.ts';

const RECORDED = { id: 'own', valueText: 'four', from: organizationRef('irc') };
const recorded = reportedFigure(RECORDED);

const oddness = (kind: WarningKind, figureId: string | null = null): Odd => ({
  kind,
  values: { value: 'four' },
  figureId,
});

/** Whether the record had the oddness before this change of the figure. */
function isOld(kind: WarningKind, change: FigureInTest): boolean {
  const odd = oddness(kind);
  const figure = reportedFigure({ ...RECORDED, ...change });
  return isHadBefore({ odd, figure }, [{ odd, figure: recorded }]);
}

describe('what was odd before a figure was changed', () => {
  it.each<[WarningKind, FigureInTest]>([
    ['exists', { valueText: '7', reportedValue: 7, valueLow: 7, valueBest: 7, valueHigh: 7 }],
    ['exists', { basis: 'counted' }],
    ['deviates', { referenceBasis: 'inferred_from_said' }],
    ['falls', { source: { publishedOn: '2017-10-30' } }],
    ['repeat', { quantifier: 'approximately', valueLow: null, valueHigh: null }],
    ['sameNumber', { gender: 'f' }],
    ['arithmetic', { placePrecision: 'adm2' }],
    ['abovePopulation', { on: '2017-10-02' }],
    ['dateInferred', { reportedValue: 7 }],
    ['exactRound', { places: [placeInTest('Kirkuk')] }],
    ['fewPeople', { on: '2017-10-02' }],
  ])('is not asked about again by a change of something else: %s', (kind, change) => {
    expect(isOld(kind, { caveat: 'Late.', termAsReported: 'civilians', ...change })).toBe(true);
  });

  it.each<[WarningKind, FigureInTest]>([
    ['exists', { on: '2017-10-02' }],
    ['exists', { from: organizationRef('ocha') }],
    ['exists', { basis: 'projected' }],
    ['deviates', { valueLow: 7 }],
    ['deviates', { seriesId: 'series-other' }],
    ['falls', { valueHigh: 7 }],
    ['falls', { quantifier: 'up_to' }],
    ['repeat', { reportedValue: 7 }],
    ['repeat', { source: { publishedOn: '2017-10-30' } }],
    ['sameNumber', { metric: 'trapped' }],
    ['sameNumber', { places: [placeInTest('Kirkuk')] }],
    ['arithmetic', { unit: 'household' }],
    ['arithmetic', { gender: 'f' }],
    ['abovePopulation', { places: [placeInTest('Kirkuk')] }],
    ['abovePopulation', { valueLow: 7 }],
    ['dateInferred', { referenceBasis: 'inferred_from_said' }],
    ['dateInferred', { on: '2017-10-02' }],
    ['exactRound', { quantifier: 'exact' }],
    ['exactRound', { reportedValue: 7 }],
    ['fewPeople', { places: [placeInTest('Kirkuk')] }],
    ['fewPeople', { placePrecision: 'settlement' }],
    ['fewPeople', { ageRange: 'children' }],
  ])('is asked about once more when what it is about changes: %s', (kind, change) => {
    expect(isOld(kind, change)).toBe(false);
  });

  it('is another oddness when it is held against another figure, or of another kind', () => {
    const had = [{ odd: oddness('deviates', 'theirs'), figure: recorded }];
    const now = (odd: Odd) => isHadBefore({ odd, figure: recorded }, had);
    expect(now(oddness('deviates', 'theirs'))).toBe(true);
    expect(now(oddness('deviates', 'others'))).toBe(false);
    expect(now(oddness('repeat', 'theirs'))).toBe(false);
    expect(isHadBefore({ odd: oddness('deviates', 'theirs'), figure: recorded }, [])).toBe(false);
  });
});

describe('what was odd before a document was changed', () => {
  const odd = (kind: WarningKind, values: Odd['values']) => ({
    odd: { kind, values, figureId: null },
    figure: undefined,
  });

  it('is old as long as its title has the same number, and while it has no copy', () => {
    const had = [
      odd('headlineDiffers', { headline: '7,000', title: 'Iraq: 7,000 flee' }),
      odd('noCopy', { title: 'Iraq: 7,000 flee' }),
    ];
    const title = 'Iraq: 7,000 have fled';
    expect(isHadBefore(odd('headlineDiffers', { headline: '7,000', title }), had)).toBe(true);
    expect(isHadBefore(odd('headlineDiffers', { headline: '8,000', title }), had)).toBe(false);
    expect(isHadBefore(odd('noCopy', { title }), had)).toBe(true);
    expect(isHadBefore(odd('noCopy', { title }), [])).toBe(false);
  });
});
