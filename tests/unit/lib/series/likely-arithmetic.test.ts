import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyArithmetic } from '#lib/series/likely-arithmetic.ts';
import { EXAMPLE } from '#tests/support/example-record.ts';
import {
  organizationRef,
  placeInTest,
  related,
  reportedFigure,
  type FigureInTest,
} from '#tests/support/figures.ts';
import { hawija } from '#tests/support/hawija-case.ts';

const before = (change: FigureInTest = {}) =>
  reportedFigure({ id: 'BEFORE', reportedValue: 85_000, on: '2017-09-21', ...change });
const fled = (change: FigureInTest = {}) =>
  reportedFigure({
    id: 'FLED',
    metric: 'displacement',
    measureType: 'flow',
    reportedValue: 7_000,
    quantifier: 'more_than',
    since: '2017-09-21',
    on: '2017-09-26',
    from: organizationRef('iom'),
    ...change,
  });
const after = (change: FigureInTest = {}) =>
  reportedFigure({
    id: 'AFTER',
    reportedValue: 78_000,
    quantifier: 'up_to',
    on: '2017-10-01',
    from: organizationRef('un'),
    ...change,
  });
const found = (...figures: ReturnType<typeof before>[]) =>
  likelyArithmetic(figures).map(({ figure, stock, change, operation }) => [
    figure.id,
    stock.id,
    operation,
    change.id,
  ]);
const FLAG = [['AFTER', 'BEFORE', 'less', 'FLED']];

describe('a number that is probably arithmetic', () => {
  it('is found in the whole example once: 78,000 is 85,000 less the 7,000 of the first week', () => {
    const crises = [...Map.groupBy(EXAMPLE, ({ crisis }) => crisis.id).values()];
    const all = crises.flatMap((figures) => likelyArithmetic(figures));
    expect(
      all.map(({ figure, stock, change, isRecorded }) => [
        figure.valueText,
        stock.valueText,
        change.valueText,
        isRecorded,
      ]),
    ).toEqual([['could be as high as 78,000', '85,000', 'over 7,000', true]]);
  });

  it('is found in the worked case with the figure that 85,000 repeats', () => {
    expect(likelyArithmetic(hawija('F1', 'F7', 'F11', 'F12'))).toMatchObject([
      { figure: { id: 'F12' }, stock: { id: 'F1' }, change: { id: 'F11' }, isRecorded: true },
    ]);
  });

  it('is found by exact coincidence alone', () => {
    expect(found(before(), fled(), after())).toEqual(FLAG);
    expect(found(before(), fled(), after({ reportedValue: 78_001 }))).toEqual([]);
    expect(found(before(), fled({ reportedValue: 6_999 }), after())).toEqual([]);
  });

  it('may be what was there and who returned', () => {
    const returned = fled({ id: 'BACK', metric: 'returns' });
    expect(found(before(), returned, after({ reportedValue: 92_000 }))).toEqual([
      ['AFTER', 'BEFORE', 'plus', 'BACK'],
    ]);
    expect(found(before(), returned, after())).toEqual([]);
  });

  it('may be displaced people less who returned, and with who fled', () => {
    const idps = { metric: 'idp_stock' } as const;
    const returned = fled({ metric: 'returns' });
    expect(found(before(idps), returned, after(idps))).toEqual(FLAG);
    expect(found(before(idps), fled(), after({ ...idps, reportedValue: 92_000 }))).toEqual([
      ['AFTER', 'BEFORE', 'plus', 'FLED'],
    ]);
  });

  it('is not yet recorded as derived unless a relation says so', () => {
    const figures = [before(), fled(), after()];
    expect(likelyArithmetic(figures)[0]?.isRecorded).toBe(false);
    const linked = related(figures, ['AFTER', 'derived_from', 'BEFORE']);
    expect(likelyArithmetic(linked)[0]?.isRecorded).toBe(true);
  });

  it('is computed from the latest reports that give it', () => {
    const later = before({ id: 'LATER', on: '2017-09-22' });
    expect(found(before(), later, fled(), after())).toEqual([['AFTER', 'LATER', 'less', 'FLED']]);
  });
});

describe('what is no arithmetic', () => {
  it.each<[string, ReturnType<typeof before>[]]>([
    ['who fled elsewhere', [before(), fled({ places: [placeInTest('Mosul')] }), after()]],
    ['another place', [before(), fled(), after({ places: [placeInTest('Mosul')] })]],
    [
      'who fled before the first count',
      [before(), fled({ since: '2017-09-01', on: '2017-09-10' }), after()],
    ],
    ['who has fled since long before', [before(), fled({ since: '2016-08-01' }), after()]],
    ['who fled after the second count', [before(), fled({ on: '2017-10-02' }), after()]],
    [
      'a flight of an unknown day',
      [before(), fled({ referencePeriodStartAccuracy: 'unknown' }), after()],
    ],
    [
      'a flight that was published only later',
      [before(), fled({ publishedOn: '2017-10-02' }), after()],
    ],
    [
      'two counts of which the later is larger',
      [before({ on: '2017-10-01' }), fled(), after({ on: '2017-09-21' })],
    ],
    ['counts that lie months apart', [before(), fled(), after({ on: '2017-12-01' })]],
    ['another measure', [before({ metric: 'idp_stock' }), fled(), after()]],
    ['another group', [before({ gender: 'f' }), fled(), after()]],
    ['a flight of children only', [before(), fled({ ageRange: 'children' }), after()]],
    ['another unit', [before(), fled({ unit: 'family' }), after()]],
    ['people killed', [before(), fled({ metric: 'killed' }), after()]],
    ['a projection', [before(), fled({ basis: 'projected' }), after()]],
    ['a retracted number', [before({ lifecycle: 'retracted' }), fled(), after()]],
    [
      'no movement at all',
      [before(), fled({ reportedValue: 0 }), after({ reportedValue: 85_000 })],
    ],
  ])('%s', (_, figures) => {
    expect(found(...figures)).toEqual([]);
  });

  it('who fled from one district, where the first count is of another and the second of both', () => {
    const admin1 = { code: 'IQG13', name: 'Kirkuk' };
    const kirkuk = placeInTest('Kirkuk', {
      admin1,
      location: { ...placeInTest('Kirkuk').location, level: 'adm1', code: 'IQG13' },
    });
    const [one, other] = ['Hawija', 'Daquq'].map((name) => placeInTest(name, { admin1 }));
    const places = (place = kirkuk) => ({ places: [place] });
    expect(found(before(places(one)), fled(places(one)), after(places()))).toEqual(FLAG);
    expect(found(before(places(one)), fled(places(other)), after(places()))).toEqual([]);
  });

  it('a part of another figure', () => {
    const figures = related(
      [before(), fled(), after(), reportedFigure({ id: 'ALL', on: '2017-10-01' })],
      ['AFTER', 'subset_of', 'ALL'],
    );
    expect(found(...figures)).toEqual([]);
  });
});

it('whatever is found adds up exactly, in order of time', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2017-10-${String(n).padStart(2, '0')}`);
  const anyReport = fc.record({
    metric: fc.constantFrom('present_in_area', 'displacement', 'returns'),
    value: fc.integer({ min: 1, max: 4 }),
    days: fc.tuple(day, day).map((days) => days.toSorted()),
  });
  let flags = 0;
  fc.assert(
    fc.property(fc.array(anyReport, { minLength: 6, maxLength: 14 }), (told) => {
      const figures = told.map(({ metric, value, days: [since = '', on = ''] }, at) =>
        metric === 'present_in_area'
          ? before({ id: `S${at}`, reportedValue: value, on })
          : fled({ id: `C${at}`, metric, reportedValue: value, since, on }),
      );
      for (const { figure, stock, change, operation } of likelyArithmetic(figures)) {
        flags += 1;
        const sign = operation === 'less' ? -1 : 1;
        expect(figure.reportedValue).toBe(
          (stock.reportedValue ?? 0) + sign * (change.reportedValue ?? 0),
        );
        expect(stock.referencePeriodEnd < figure.referencePeriodEnd).toBe(true);
        expect(change.referencePeriodEnd <= figure.referencePeriodEnd).toBe(true);
        expect(change.referencePeriodEnd >= stock.referencePeriodEnd).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
  expect(flags).toBeGreaterThan(100);
});
