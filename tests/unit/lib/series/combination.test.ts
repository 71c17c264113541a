import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinedNeeds, COMBINATION_RULES } from '#lib/series/combination.ts';
import { combinationRefusalWords, combinationWords } from '#lib/series/words.ts';
import { exampleSeries } from '#tests/support/example-record.ts';
import {
  organizationRef,
  placeInTest,
  related,
  reportedFigure,
  type FigureInTest,
} from '#tests/support/figures.ts';

const KIRKUK = { code: 'IQG13', name: 'Kirkuk' };
const district = (name: string) => [placeInTest(name, { admin1: KIRKUK })];
const GOVERNORATE = [
  placeInTest('Kirkuk', {
    admin1: KIRKUK,
    admin2: null,
    location: { ...placeInTest('Kirkuk').location, level: 'adm1', code: 'IQG13' },
  }),
];
const need = (id: string, specificNeed: string, reportedValue: number, change: FigureInTest = {}) =>
  reportedFigure({
    id,
    metric: 'in_need',
    specificNeed,
    reportedValue,
    places: district('Hawija'),
    ...change,
  });
const combine = (...figures: ReturnType<typeof need>[]) => combinedNeeds(figures, 'person');
const refused = (...figures: ReturnType<typeof need>[]) => {
  const result = combine(...figures);
  return result.status === 'refused' ? [result.rule, ...result.between] : result.status;
};
const DAQUQ = { places: district('Daquq') };

describe('needs that overlap', () => {
  const water = need('WATER', 'water', 10_000);
  const health = need('HEALTH', 'health', 8_000);
  const elsewhere = need('DAQUQ', 'health', 5_000, DAQUQ);

  it('are the largest of each area, added over the areas, and called a lower bound', () => {
    const result = combine(water, health, elsewhere);
    expect(result).toMatchObject({
      status: 'lower_bound',
      low: 15_000,
      working: {
        entered: ['WATER', 'DAQUQ'],
        keptOut: [{ figureId: 'HEALTH', rule: 'R4', reason: 'not_largest', otherId: 'WATER' }],
      },
    });
    expect(result.status === 'lower_bound' && combinationWords('en', result)).toBe(
      'at least 15,000 people (a lower bound: the largest number of each of 2 areas, added, because the same people can be in several of them)',
    );
  });

  it('of a governorate and its districts are the larger of itself and their sum', () => {
    const small = need('GOVERNORATE', 'food', 14_000, { places: GOVERNORATE });
    const large = need('GOVERNORATE', 'food', 16_000, { places: GOVERNORATE });
    expect(combine(water, elsewhere, small)).toMatchObject({
      low: 15_000,
      working: { keptOut: [{ figureId: 'GOVERNORATE', reason: 'areas_within' }] },
    });
    expect(combine(water, elsewhere, large)).toMatchObject({
      low: 16_000,
      working: {
        entered: ['GOVERNORATE'],
        keptOut: [
          { figureId: 'WATER', otherId: 'GOVERNORATE' },
          { figureId: 'DAQUQ', otherId: 'GOVERNORATE' },
        ],
      },
    });
  });

  it('count by their lower bound: "up to" gives none, "more than" gives its number', () => {
    const upTo = need('UP_TO', 'food', 90_000, { quantifier: 'up_to' });
    const more = need('MORE', 'food', 12_000, { quantifier: 'more_than' });
    expect(combine(upTo, water)).toMatchObject({
      low: 10_000,
      working: { keptOut: [{ figureId: 'UP_TO', reason: 'no_lower_bound' }] },
    });
    expect(combine(more, water)).toMatchObject({ low: 12_000 });
    expect(combine(upTo).status).toBe('no_figure');
  });

  it('leave out parts, repeats and projections, each with its rule', () => {
    const figures = related(
      [
        water,
        need('CHILDREN', 'water', 4_000, { ageRange: 'children' }),
        need('COPY', 'water', 10_000, { from: organizationRef('who') }),
        need('NEXT', 'food', 50_000, { basis: 'projected' }),
      ],
      ['CHILDREN', 'subset_of', 'WATER'],
      ['COPY', 'repeats', 'WATER'],
    );
    expect(combine(...figures)).toMatchObject({
      low: 10_000,
      working: {
        entered: ['WATER'],
        keptOut: [
          { figureId: 'CHILDREN', rule: 'R2' },
          { figureId: 'NEXT', rule: 'R12' },
          { figureId: 'COPY', rule: 'R10' },
        ],
      },
    });
  });

  it('leave out what editors keep for comparison or as context', () => {
    const compared = need('COMPARED', 'food', 50_000, { role: 'triangulation' });
    const context = need('CONTEXT', 'shelter', 60_000, { role: 'context_only' });
    expect(combine(water, compared, context)).toMatchObject({
      low: 10_000,
      working: {
        entered: ['WATER'],
        keptOut: [
          { figureId: 'CONTEXT', reason: 'context' },
          { figureId: 'COMPARED', reason: 'comparison' },
        ],
      },
    });
  });

  it('of nobody are no figure, never 0', () => {
    expect(combinedNeeds([], 'person')).toEqual({
      status: 'no_figure',
      working: { entered: [], keptOut: [] },
    });
  });
});

describe('what cannot be combined', () => {
  const water = need('A', 'water', 10_000);

  it('needs of two days (R1)', () => {
    expect(refused(water, need('B', 'food', 1, { on: '2017-10-01' }))).toEqual(['R1', 'A', 'B']);
  });

  it('two reports of one category in one area (R3)', () => {
    const other = need('B', 'water', 9_000, { from: organizationRef('who') });
    expect(refused(water, other)).toEqual(['R3', 'A', 'B']);
  });

  it('movements of a period (R5) and totals since a start (R7)', () => {
    const flow = { measureType: 'flow', since: '2017-09-01' } as const;
    expect(refused(water, need('B', 'food', 1, flow))[0]).toBe('R5');
    expect(refused(water, need('B', 'food', 1, { ...flow, measureType: 'cumulative' }))[0]).toBe(
      'R7',
    );
  });

  it('displaced people, returnees and host communities: three measures of OCHA on one day (R15)', () => {
    const figures = ['idps-in-iraq', 'returnees-in-iraq', 'host-community-affected-in-iraq']
      .flatMap((slug) => exampleSeries(slug).figures)
      .filter(({ referencePeriodEnd }) => referencePeriodEnd === '2017-10-01');
    expect(figures.length).toBeGreaterThan(2);
    expect(combinedNeeds(figures, 'person')).toMatchObject({ status: 'refused', rule: 'R15' });
  });

  it('areas of which nobody drew the edge (R16)', () => {
    const around = [placeInTest('Daquq', { admin1: KIRKUK, relation: 'in_and_around' })];
    expect(refused(water, need('B', 'food', 1, { places: around }))).toEqual(['R16', 'A', 'B']);
  });

  it('is said why, for every rule', () => {
    for (const rule of COMBINATION_RULES)
      expect(combinationRefusalWords('en', rule)).toMatch(/^These figures .*\.$|^The areas .*\.$/);
  });
});

describe('whatever is needed, wherever', () => {
  const places = [GOVERNORATE, district('Hawija'), district('Daquq'), district('Dibis')];
  const anyNeeds = fc
    .uniqueArray(
      fc.record({
        place: fc.nat(places.length - 1),
        sector: fc.constantFrom('water', 'food', 'health'),
        value: fc.nat(50),
        quantifier: fc.constantFrom('stated', 'approximately', 'up_to', 'at_least'),
      }),
      { maxLength: 10, selector: ({ place, sector }) => `${place} ${sector}` },
    )
    .map((told) =>
      told.map(({ place, sector, value, quantifier }, at) =>
        need(`N${at}`, sector, value, { places: places[place] ?? [], quantifier }),
      ),
    );
  const lowOf = ({ quantifier, reportedValue }: ReturnType<typeof need>) =>
    quantifier === 'up_to' ? null : reportedValue;

  it('no report says more than the combination, and no area counts twice', () => {
    fc.assert(
      fc.property(anyNeeds, (figures) => {
        const result = combinedNeeds(figures, 'person');
        const lows = figures.flatMap((figure) => lowOf(figure) ?? []);
        expect(result.status).toBe(lows.length > 0 ? 'lower_bound' : 'no_figure');
        if (result.status !== 'lower_bound') return;
        expect(result.low).toBeGreaterThanOrEqual(Math.max(...lows));
        const used = result.parts.map(({ places: [place] }) => place?.locationId);
        expect(new Set(used).size).toBe(used.length);
        expect(used.includes('place-kirkuk') && used.length > 1).toBe(false);
        expect(result.low).toBe(result.parts.reduce((sum, part) => sum + (lowOf(part) ?? 0), 0));
      }),
    );
  });

  it('every figure entered or is named once with its rule, in whatever order they are read', () => {
    fc.assert(
      fc.property(anyNeeds, (figures) => {
        const [one, other] = [figures, figures.toReversed()].map((read) =>
          combinedNeeds(read, 'person'),
        );
        const { entered = [], keptOut = [] } = one?.working ?? {};
        expect([...entered, ...keptOut.map(({ figureId }) => figureId)].toSorted()).toEqual(
          figures.map(({ id }) => id).toSorted(),
        );
        const low = (result: typeof one) => result?.status === 'lower_bound' && result.low;
        expect(low(other)).toBe(low(one));
      }),
    );
  });
});
