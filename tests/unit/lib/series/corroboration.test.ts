import { expect, it } from 'vitest';
import { corroborationOf } from '#lib/series/corroboration.ts';
import { EXAMPLE, exampleSeries } from '#tests/support/example-record.ts';
import { organizationRef, reportedFigure } from '#tests/support/figures.ts';
import { hawija, HAWIJA } from '#tests/support/hawija-case.ts';

const ask = { unit: 'person' } as const;
const standing = (id: string) => {
  const [figure] = hawija(id);
  const own = HAWIJA.filter(({ seriesId }) => seriesId === figure?.seriesId);
  return figure && corroborationOf(figure, own, ask);
};

it('a number and its repeat are a single source', () => {
  expect([standing('F1'), standing('F7')]).toEqual(['single_source', 'single_source']);
});

it('numbers of one day that differ by more than 20 % are contested', () => {
  expect([standing('MINISTRY'), standing('NRC')]).toEqual(['contested', 'contested']);
});

it('what cannot contradict corroborates: more than 12,500 and 14,000', () => {
  const [more, counted] = [
    reportedFigure({
      reportedValue: 12_500,
      quantifier: 'more_than',
      from: organizationRef('nrc'),
    }),
    reportedFigure({ reportedValue: 14_000, from: organizationRef('iom') }),
  ];
  expect(corroborationOf(more, [more, counted], ask)).toBe('corroborated');
});

it('the limit is that of the policy', () => {
  const [a, b] = [
    reportedFigure({ reportedValue: 100, from: organizationRef('a') }),
    reportedFigure({ reportedValue: 95, from: organizationRef('b') }),
  ];
  const policy = { tiers: [], conflictPercent: 1, stalenessDays: 1 };
  expect(corroborationOf(a, [a, b], ask)).toBe('corroborated');
  expect(corroborationOf(a, [a, b], { ...ask, policy })).toBe('contested');
});

it('children and projections have no standing of their own', () => {
  expect([standing('F1a'), standing('F3')]).toEqual([null, null]);
});

it.each(HAWIJA.map((figure) => [figure.id, figure] as const))(
  'alone %s stands as it does beside itself',
  (_, figure) => {
    expect(corroborationOf(figure, [figure], ask)).toBe(
      corroborationOf(figure, [figure, figure], ask),
    );
  },
);

it('a figure that may not count is not corroborated, alone or not', () => {
  const retracted = reportedFigure({ lifecycle: 'retracted' });
  const counted = reportedFigure({});
  expect(corroborationOf(retracted, [retracted], ask)).toBeNull();
  expect(corroborationOf(counted, [counted], ask)).toBe('single_source');
});

it('nobody is said to have acknowledged anything: a party’s 40,000 and the coalition’s 326 have the standing of any report', () => {
  const parties = EXAMPLE.filter(
    ({ originating, metric }) => metric === 'killed' && originating.kind === 'party_to_conflict',
  );
  const standings = parties.map((figure) => [
    figure.originating.slug,
    corroborationOf(figure, exampleSeries(figure.series.slug).figures, ask),
  ]);
  expect(standings).toContainEqual(['kurdish-intelligence', 'contested']);
  expect(standings).toContainEqual(['us-led-coalition', 'corroborated']);
  const all = new Set(standings.map(([, found]) => found));
  expect(
    [...all].filter((one) => !['single_source', 'corroborated', 'contested'].includes(String(one))),
  ).toEqual([]);
});
