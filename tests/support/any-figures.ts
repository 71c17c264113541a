// Reported figures of every kind for property tests.
import fc from 'fast-check';
import { BASES, LIFECYCLES, QUANTIFIERS } from '#db/codes.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { organizationRef, related, reportedFigure, seriesInTest } from '#tests/support/figures.ts';

const KINDS = ['un_agency', 'ingo', 'government', 'media'] as const;
const organizations = KINDS.map((kind) => organizationRef(`one-${kind}`, kind));
const days = ['2017-09-21', '2017-09-26', '2017-10-01', '2017-10-05'];
const LATEST = '2017-10-05';
const measureTypes = ['stock', 'flow', 'cumulative'] as const;
const seriesOf = {
  stock: seriesInTest({ slug: 'stock' }),
  flow: seriesInTest({ slug: 'flow', metric: 'displacement', measureType: 'flow' }),
  cumulative: seriesInTest({
    slug: 'cumulative',
    metric: 'displacement',
    measureType: 'cumulative',
    fixedStart: '2017-09-21',
    fixedStartAccuracy: 'day',
  }),
};

const numbers = fc
  .tuple(fc.constantFrom(...QUANTIFIERS), fc.array(fc.nat(12), { minLength: 3, maxLength: 3 }))
  .map(([quantifier, values]) => {
    const [low = 0, value = 0, high = 0] = values.toSorted((a, b) => a - b);
    const isRange = quantifier === 'between';
    const isVague = quantifier === 'order_of_magnitude' || quantifier === 'not_quantified';
    return {
      quantifier,
      reportedValue: isRange || isVague ? null : value,
      valueLow: isRange || quantifier === 'order_of_magnitude' ? low : null,
      valueHigh: isRange ? high + 1 : null,
    };
  });

const households = fc.constantFrom(
  { unit: 'person' } as const,
  { unit: 'person' } as const,
  { unit: 'household' } as const,
  { unit: 'household', householdSize: 6, householdSizeSource: 'the same report' } as const,
);

/** Between none and a dozen figures of one series, with subsets, repeats and derivations among them. */
export const anyFigures: fc.Arbitrary<ReportedFigure[]> = fc
  .record({
    measureType: fc.constantFrom(...measureTypes),
    told: fc.array(
      fc.record({
        number: numbers,
        household: households,
        from: fc.constantFrom(...organizations),
        on: fc.constantFrom(...days, LATEST, LATEST, LATEST),
        published: fc.constantFrom(...days),
        basis: fc.constantFrom(...BASES),
        lifecycle: fc.constantFrom('active', 'active', 'active', ...LIFECYCLES),
      }),
      { maxLength: 12 },
    ),
    links: fc.array(
      fc.record({
        type: fc.constantFrom('subset_of', 'repeats', 'derived_from'),
        from: fc.nat(11),
        to: fc.nat(11),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ measureType, told, links }) => {
    const figures = told.map(({ number, household, from, on, published, basis, lifecycle }, at) =>
      reportedFigure({
        id: `figure-${String(at).padStart(2, '0')}`,
        series: seriesOf[measureType],
        measureType,
        metric: measureType === 'stock' ? 'present_in_area' : 'displacement',
        ...number,
        ...household,
        from,
        on,
        ...(measureType !== 'stock' && { since: measureType === 'flow' ? on : '2017-09-21' }),
        publishedOn: published,
        basis,
        lifecycle,
      }),
    );
    return related(
      figures,
      ...links.flatMap(({ from, type, to }): Parameters<typeof related>[1][] => {
        const [a, b] = [figures[from], figures[to]];
        return a && b && a !== b ? [[a.id, type, b.id] as const].map(([x, t, y]) => [x, t, y]) : [];
      }),
    );
  });

/** The figures and one more that repeats the one at this place, said by this organization on this day. */
export function withRepeat(
  figures: ReportedFigure[],
  { of, by, on }: { of: number; by: number; on: number },
): ReportedFigure[] {
  const origin = figures[of % figures.length];
  if (!origin) return figures;
  const repeat = reportedFigure({
    ...origin,
    id: 'repeat',
    relations: [],
    lifecycle: 'active',
    from: organizations[by % organizations.length] ?? origin.originating,
    publisher: origin.publisher,
    originating: organizations[by % organizations.length] ?? origin.originating,
    referencePeriodEnd: days[on % days.length] ?? origin.referencePeriodEnd,
  });
  return related([...figures, repeat], ['repeat', 'repeats', origin.id]);
}
