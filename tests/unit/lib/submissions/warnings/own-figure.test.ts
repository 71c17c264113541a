import { describe, expect, it } from 'vitest';
import { dateInferred, exactRound } from '#lib/submissions/warnings/own-figure.ts';
import { reportedFigure } from '#tests/support/figures.ts';

describe('a day', () => {
  it('that the source does not state is asked about', () => {
    const of = (referenceBasis: 'stated' | 'inferred_from_said' | 'inferred_from_published') =>
      dateInferred(reportedFigure({ referenceBasis, valueText: '85,000' }), []);
    expect(of('stated')).toEqual([]);
    expect(of('inferred_from_said')).toMatchObject([{ values: { value: '85,000' } }]);
    expect(of('inferred_from_published')).toHaveLength(1);
  });
});

describe('a number marked as exact', () => {
  it.each([
    [85_000, 1],
    [100, 1],
    [85_017, 0],
    [2521, 0],
    [0, 0],
  ])('%i is asked about where it ends in zeros', (reportedValue, odd) => {
    const figure = reportedFigure({ reportedValue, quantifier: 'exact' });
    expect(exactRound(figure, [])).toHaveLength(odd);
    expect(exactRound({ ...figure, quantifier: 'stated' }, [])).toEqual([]);
  });
});
