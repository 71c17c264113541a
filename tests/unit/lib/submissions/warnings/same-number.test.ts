import { describe, expect, it } from 'vitest';
import { repeat, sameNumber } from '#lib/submissions/warnings/same-number.ts';
import { placeInTest, related, reportedFigure, type FigureInTest } from '#tests/support/figures.ts';
import { AT_RISK, IRC, OCHA } from '#tests/support/hawija-case.ts';

// 85,000 of September 2017: at extreme risk (OCHA, 15th), still there (IRC, 21st), there (OCHA, 21st).
const there = (change: FigureInTest) =>
  reportedFigure({ reportedValue: 85_000, places: [placeInTest('Hawija')], ...change });
const BY_IRC = there({ id: 'irc', from: IRC });
const BY_OCHA = there({ id: 'ocha', from: OCHA });
const RISK = there({
  id: 'risk',
  from: OCHA,
  on: '2017-09-15',
  series: AT_RISK,
  metric: 'at_risk',
});

describe('a number that was reported before', () => {
  it('by another organization about the same place is perhaps the same number', () => {
    expect(repeat(BY_OCHA, [BY_IRC])).toMatchObject([{ kind: 'repeat', figureId: 'irc' }]);
  });

  it('under another metric is perhaps one number with two meanings', () => {
    expect(sameNumber(BY_IRC, [RISK])).toMatchObject([
      { kind: 'sameNumber', figureId: 'risk', values: { metric: 'People at risk' } },
    ]);
    expect(repeat(BY_IRC, [RISK])).toEqual([]);
  });

  it('about another place is asked about as well', () => {
    const ana = there({ id: 'ana', reportedValue: 6000, places: [placeInTest('Ana')] });
    const hawija = there({ reportedValue: 6000, from: IRC });
    expect(sameNumber(hawija, [ana])).toMatchObject([{ figureId: 'ana' }]);
  });

  it('is not asked about once the two are related', () => {
    const [own = BY_OCHA, other = BY_IRC] = related([BY_OCHA, BY_IRC], ['ocha', 'repeats', 'irc']);
    expect(repeat(own, [other])).toEqual([]);
  });

  it.each<[string, FigureInTest]>([
    ['published only later', { publishedOn: '2017-09-22' }],
    ['in another unit', { unit: 'family' }],
    ['in the same document', { source: { id: 'one' } }],
  ])('is another where the other is %s', (_, change) => {
    const own = there({ from: OCHA, source: { id: 'one' } });
    expect(repeat(own, [there({ from: IRC, ...change })])).toEqual([]);
  });

  it('that is small is the same by chance', () => {
    const few = (from: typeof IRC) => there({ from, reportedValue: 12 });
    expect(repeat(few(OCHA), [few(IRC)])).toEqual([]);
  });

  it('of long ago means nothing under another metric', () => {
    const old = there({ id: 'old', on: '2017-06-01', series: AT_RISK, metric: 'at_risk' });
    expect(sameNumber(BY_IRC, [old])).toEqual([]);
  });
});
