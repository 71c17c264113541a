// Reported figures of every kind for property tests.
import fc from 'fast-check';
import { BASES, FIGURE_ROLES, LIFECYCLES, QUANTIFIERS, RELATION_TYPES } from '#db/codes.ts';
import { firstPossibleDay, lastPossibleDay } from '#lib/dates/partial-dates.ts';
import type { ReportedFigure, ReportedPlace } from '#lib/record/reported-figure.ts';
import {
  organizationRef,
  placeInTest,
  related,
  reportedFigure,
  seriesInTest,
} from '#tests/support/figures.ts';

const KINDS = ['un_agency', 'un_agency', 'ingo', 'government', 'media'] as const;
const organizations = KINDS.map((kind, at) => organizationRef(`org-${at}`, kind));
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
  { unit: 'family', householdSize: 5.5, householdSizeSource: 'REACH' } as const,
);

const KIRKUK = { code: 'IQG13', name: 'Kirkuk' };
const inKirkuk = (name: string) => placeInTest(name, { admin1: KIRKUK });
const places = fc.constantFrom<ReportedPlace[][]>(
  [inKirkuk('Hawija')],
  [inKirkuk('Hawija')],
  [inKirkuk('Daquq')],
  [{ ...inKirkuk('Hawija'), relation: 'in_and_around' as const }],
  [inKirkuk('Hawija'), inKirkuk('Daquq')],
  [],
);
const groups = fc.constantFrom(
  {},
  {},
  {},
  { gender: 'f' } as const,
  { gender: 'm' } as const,
  { ageRange: 'children', maxAge: 17 },
  { populationStatus: 'idp' } as const,
);

// A day that a source gives, or the month or the year of it, as the record stores the last day of a period.
const ends = fc
  .tuple(
    fc.constantFrom(...days, LATEST, LATEST, LATEST),
    fc.constantFrom('day', 'day', 'day', 'day', 'month', 'year', 'unknown'),
  )
  .map(([day, accuracy]) => ({
    on: lastPossibleDay(day, accuracy),
    referencePeriodEndAccuracy: accuracy,
  }));
const starts = fc.constantFrom(
  { since: '2017-09-21', referencePeriodStartAccuracy: 'day' } as const,
  { since: '2017-09-19', referencePeriodStartAccuracy: 'day' } as const,
  { since: '2017-09-01', referencePeriodStartAccuracy: 'month' } as const,
  { since: '2016-08-01', referencePeriodStartAccuracy: 'month' } as const,
  { since: '2017-09-21', referencePeriodStartAccuracy: 'unknown' } as const,
);

const told = fc.record({
  number: numbers,
  household: households,
  from: fc.constantFrom(...organizations),
  end: ends,
  start: starts,
  places,
  group: groups,
  published: fc.constantFrom(...days, '2017-10-20'),
  basis: fc.constantFrom(...BASES, 'unknown', 'unknown', 'unknown'),
  lifecycle: fc.constantFrom('active', 'active', 'active', 'active', ...LIFECYCLES),
  role: fc.constantFrom('unassigned', 'unassigned', 'unassigned', ...FIGURE_ROLES),
  credibility: fc.constantFrom(null, 1, 3),
});
type Told = typeof told extends fc.Arbitrary<infer Value> ? Value : never;

/** Between none and a dozen figures of one series, tied by relations of every type. */
export const anyFigures: fc.Arbitrary<ReportedFigure[]> = fc
  .record({
    measureType: fc.constantFrom(...measureTypes),
    told: fc.array(told, { maxLength: 12 }),
    links: fc.array(
      fc.record({
        type: fc.constantFrom('subset_of', 'repeats', 'derived_from', ...RELATION_TYPES),
        from: fc.nat(11),
        to: fc.nat(11),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ measureType, told: all, links }) => {
    const figures = all.map((one, at) =>
      figureOf(one, measureType, `figure-${String(at).padStart(2, '0')}`),
    );
    return related(
      figures,
      ...links.flatMap(({ from, type, to }): Parameters<typeof related>[1][] => {
        const [a, b] = [figures[from], figures[to]];
        return a && b && a !== b ? [[a.id, type, b.id]] : [];
      }),
    );
  });

function figureOf(
  { number, household, from, end, start, group, published, ...fields }: Told,
  measureType: (typeof measureTypes)[number],
  id: string,
): ReportedFigure {
  const { since, ...accuracy } = start;
  const isStock = measureType === 'stock';
  const earliest = firstPossibleDay(end.on, end.referencePeriodEndAccuracy);
  return reportedFigure({
    id,
    series: seriesOf[measureType],
    measureType,
    metric: isStock ? 'present_in_area' : 'displacement',
    ...number,
    ...household,
    ...group,
    ...fields,
    from,
    ...end,
    ...(isStock
      ? { referencePeriodStartAccuracy: end.referencePeriodEndAccuracy }
      : { since: since < end.on ? since : end.on, ...accuracy }),
    // Nothing observed is printed before it can have happened.
    publishedOn: published > earliest ? published : earliest,
  });
}

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
