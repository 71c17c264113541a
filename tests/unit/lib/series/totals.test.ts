import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalOf, totalOfAreas } from '#lib/series/totals.ts';
import { totalWords } from '#lib/series/words.ts';
import { anyFigures } from '#tests/support/any-figures.ts';
import { exampleSeries } from '#tests/support/example-record.ts';
import {
  organizationRef,
  placeInTest,
  related,
  reportedFigure,
  type FigureInTest,
} from '#tests/support/figures.ts';
import { hawija } from '#tests/support/hawija-case.ts';

const month = (id: string, number: string, change: FigureInTest = {}) =>
  reportedFigure({
    id,
    metric: 'killed',
    measureType: 'flow',
    since: `2017-${number}-01`,
    on: `2017-${number}-28`,
    ...change,
  });
const MOSUL = { places: [placeInTest('Mosul')] };
const rule = (...figures: ReturnType<typeof month>[]) => {
  const total = totalOf(figures, 'person');
  return total.status === 'refused' ? total.rule : total.status;
};

describe('what adds up', () => {
  it('two months of one source are added, low to low and high to high', () => {
    const total = totalOf(
      [month('JAN', '01'), month('FEB', '02', { reportedValue: 50 })],
      'person',
    );
    expect(total).toMatchObject({ status: 'total', low: 150, high: 150, point: 150 });
    expect(total.working.entered).toEqual(['JAN', 'FEB']);
  });

  it('two districts in one month are added', () => {
    expect(rule(month('A', '01'), month('B', '01', MOSUL))).toBe('total');
  });

  it('women and men are added, women and everybody are not', () => {
    const [women, men, all] = [
      month('W', '01', { gender: 'f' }),
      month('M', '01', { gender: 'm' }),
      month('ALL', '01'),
    ];
    expect([rule(women, men), rule(women, all)]).toEqual(['total', 'R4']);
  });

  it('"at least" makes the whole "at least" (R14)', () => {
    const total = totalOf(
      [month('A', '01', { quantifier: 'at_least' }), month('B', '02')],
      'person',
    );
    expect(total).toMatchObject({ low: 200, high: null });
  });

  it('a sum of displacements counts movements (R6)', () => {
    const moved = month('A', '01', { metric: 'displacement' });
    expect(totalOf([moved], 'person')).toMatchObject({ countsMovements: true });
    expect(totalOf([month('B', '01')], 'person')).toMatchObject({ countsMovements: false });
  });

  it('a number and its repeat are one, children are in their whole', () => {
    const figures = related(
      [
        month('A', '01'),
        month('COPY', '01', { from: organizationRef('who') }),
        month('CHILDREN', '01', { ageRange: 'children' }),
      ],
      ['COPY', 'repeats', 'A'],
      ['CHILDREN', 'subset_of', 'A'],
    );
    expect(totalOf(figures, 'person')).toMatchObject({
      low: 100,
      working: {
        entered: ['A'],
        keptOut: [
          { figureId: 'CHILDREN', rule: 'R2' },
          { figureId: 'COPY', rule: 'R10', otherId: 'A' },
        ],
      },
    });
  });

  it('nothing adds up to no figure, never to 0', () => {
    expect(totalOf([], 'person')).toEqual({
      status: 'no_figure',
      working: { entered: [], keptOut: [] },
    });
    expect(totalOf(hawija('F3', 'F6'), 'person').status).toBe('no_figure');
  });
});

describe('what is refused', () => {
  it('stocks of two days (R1)', () => {
    expect(rule(...hawija('F1', 'F12'))).toBe('R1');
  });

  it('two stocks of one day and place (R3)', () => {
    const other = reportedFigure({ id: 'X', from: organizationRef('x') });
    expect(rule(reportedFigure(), other)).toBe('R3');
  });

  it('two sources for one month (R3), and for two months (R5)', () => {
    const other = { from: organizationRef('airwars') };
    expect(rule(month('A', '01'), month('B', '01', other))).toBe('R3');
    expect(rule(month('A', '01'), month('B', '02', other))).toBe('R5');
  });

  it('groups that can overlap (R4)', () => {
    expect(rule(month('A', '01'), month('B', '02', { populationStatus: 'idp' }))).toBe('R4');
  });

  it('one month twice (R5)', () => {
    expect(rule(month('A', '01'), month('B', '01'))).toBe('R5');
  });

  it('running totals (R7): 12,500 holds the 7,000', () => {
    expect(rule(...hawija('F11', 'F13'))).toBe('R7');
  });

  it('"at least" and "up to" together (R14)', () => {
    const figures = [
      month('A', '01', { quantifier: 'at_least' }),
      month('B', '02', { quantifier: 'up_to' }),
    ];
    expect(rule(...figures)).toBe('R14');
  });

  it('killed and injured (R15)', () => {
    expect(rule(month('A', '01'), month('B', '02', { metric: 'injured' }))).toBe('R15');
  });

  it('in and around Hawija and in Mosul: nobody drew the edge (R16)', () => {
    const around = [placeInTest('Hawija', { relation: 'in_and_around' })];
    expect(rule(month('A', '01', { places: around }), month('B', '01', MOSUL))).toBe('R16');
    expect(rule(reportedFigure(), reportedFigure({ id: 'B', ...MOSUL }))).toBe('R16');
  });

  it('names the two figures that break the rule, and nothing as entered', () => {
    expect(totalOf(hawija('F1', 'F12'), 'person')).toMatchObject({
      between: ['F1', 'F12'],
      working: { entered: [] },
    });
  });
});

describe('areas', () => {
  const parts = [
    reportedFigure({ id: 'HAWIJA', reportedValue: 60 }),
    reportedFigure({ id: 'MOSUL', reportedValue: 40, ...MOSUL }),
  ];
  const whole = reportedFigure({ id: 'IRAQ' });
  const linked = (isExhaustive: boolean) =>
    related(
      [whole, ...parts],
      ['HAWIJA', 'subset_of', 'IRAQ', isExhaustive],
      ['MOSUL', 'subset_of', 'IRAQ', isExhaustive],
    );
  const total = ([iraq = whole, ...rest]: typeof parts) =>
    totalOfAreas(iraq, rest, { unit: 'person', dimension: null });

  it('add up to the country where the source says that they are all', () => {
    expect(total(linked(true))).toMatchObject({ status: 'total', low: 100, high: 100 });
  });

  it('do not where it does not say so, or where one is missing (R16)', () => {
    expect(total(linked(false))).toMatchObject({ status: 'refused', rule: 'R16' });
    expect(total(linked(true).slice(0, 2))).toMatchObject({ status: 'refused', rule: 'R16' });
    expect(total([whole])).toMatchObject({ status: 'refused', rule: 'R16' });
  });
});

describe('a total of households', () => {
  const families = (id: string, number: string, reportedValue: number) =>
    month(id, number, {
      unit: 'family',
      householdSize: 5.5,
      householdSizeSource: 'REACH',
      reportedValue,
    });

  it('is rounded once, at its end (R17): 3 and 3 families of 5.5 are 33 people, not 34', () => {
    const total = totalOf([families('A', '01', 3), families('B', '02', 3)], 'person');
    expect(total).toMatchObject({ low: 33, high: 33, point: 33, isApproximate: true });
    expect(total.status === 'total' && totalWords('en', total)).toBe('about 33 people');
  });
});

describe('a total in words', () => {
  const words = (...figures: ReturnType<typeof month>[]) => {
    const total = totalOf(figures, 'person');
    return total.status === 'total' ? totalWords('en', total) : total.status;
  };

  it('says movements where it counts movements (R6)', () => {
    const moved = (number: string) => month(`M${number}`, number, { metric: 'displacement' });
    expect(words(moved('01'), moved('02'))).toBe('200 displacements (movements, not people)');
    const families = month('F', '01', { metric: 'displacement', unit: 'family' });
    const total = totalOf([families], 'family');
    expect(total.status === 'total' && totalWords('en', total)).toBe(
      '100 displacements of families (movements, not families)',
    );
    expect(words(month('A', '01', { metric: 'returns' }))).toBe(
      '100 returns (movements, not people)',
    );
  });

  it('keeps open bounds open and ranges ranges', () => {
    expect(words(month('A', '01', { quantifier: 'at_least' }), month('B', '02'))).toBe(
      'at least 200 people',
    );
    expect(words(month('A', '01', { quantifier: 'up_to' }), month('B', '02'))).toBe(
      'up to 200 people',
    );
    const range = {
      quantifier: 'between',
      reportedValue: null,
      valueLow: 1,
      valueHigh: 3,
    } as const;
    expect(words(month('A', '01', range), month('B', '02'))).toBe('101–103 people');
    expect(words(month('A', '01', { quantifier: 'approximately' }))).toBe('about 100 people');
  });

  it('has no one number where a side is open', () => {
    const total = totalOf([month('A', '01', { quantifier: 'at_least' })], 'person');
    expect(total).toMatchObject({ low: 100, high: null, point: null });
  });
});

describe('real rows', () => {
  it('twelve months of UNAMI add up to the months, never with Ninewa beside Iraq', () => {
    const { figures } = exampleSeries('civilians-killed-in-iraq-by-month');
    const unami = figures.filter(({ originating }) => originating.slug === 'unami');
    const total = totalOf(unami, 'person');
    const values = unami.map(({ reportedValue }) => reportedValue ?? 0);
    expect(total).toMatchObject({ status: 'total' });
    expect(total.status === 'total' && total.point).toBe(
      total.working.entered
        .map((id) => values[unami.findIndex((figure) => figure.id === id)] ?? 0)
        .reduce((sum, value) => sum + value, 0),
    );
    const ninewa = exampleSeries('civilians-killed-in-ninewa-by-month').figures;
    expect(totalOf([...unami, ...ninewa], 'person')).toMatchObject({ status: 'refused' });
  });

  it('what editors keep for comparison enters no total', () => {
    const compared = month('COMPARED', '02', { role: 'triangulation' });
    expect(totalOf([month('A', '01'), compared], 'person')).toMatchObject({
      low: 100,
      working: { keptOut: [{ figureId: 'COMPARED', reason: 'comparison' }] },
    });
  });

  it('women of one month and everybody of another are not added (R4)', () => {
    expect(rule(month('A', '01', { gender: 'f' }), month('B', '02'))).toBe('R4');
    expect(rule(month('A', '01', { specificNeed: 'wheelchair' }), month('B', '02'))).toBe('R4');
  });
});

it('areas of another period or measure are no partition of the whole (R16)', () => {
  const parts = (change: FigureInTest) =>
    related(
      [
        reportedFigure({ id: 'IRAQ' }),
        reportedFigure({ id: 'HAWIJA', ...change }),
        reportedFigure({ id: 'MOSUL', ...MOSUL }),
      ],
      ['HAWIJA', 'subset_of', 'IRAQ', true],
      ['MOSUL', 'subset_of', 'IRAQ', true],
    );
  const status = ([whole, ...rest]: ReturnType<typeof parts>) =>
    whole && totalOfAreas(whole, rest, { unit: 'person', dimension: null }).status;
  expect(status(parts({}))).toBe('total');
  expect(status(parts({ on: '2017-09-20' }))).toBe('refused');
  expect(status(parts({ metric: 'trapped' }))).toBe('refused');
});

it('a total is refused exactly where two of its figures may not be added', () => {
  const pairs = (figures: ReturnType<typeof month>[]) =>
    figures.flatMap((a, i) => figures.slice(i + 1).map((b) => [a, b]));
  fc.assert(
    fc.property(anyFigures, (figures) => {
      const alone = figures.map((figure) => ({
        ...figure,
        relations: [],
        measureType: 'flow' as const,
      }));
      const total = totalOf(alone, 'person');
      const forbidden = pairs(alone).filter((pair) => {
        const two = totalOf(pair, 'person');
        return two.status === 'refused' && two.rule !== 'R14';
      });
      const isForbidden = total.status === 'refused' && total.rule !== 'R14';
      expect(isForbidden).toBe(forbidden.length > 0);
    }),
    { numRuns: 500 },
  );
});
