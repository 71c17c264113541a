// Every row of the chart vocabulary once, on fixed days: one organization, half a year, a silence and a new definition.
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import {
  organizationRef,
  related,
  reportedFigure,
  seriesInTest,
  type FigureInTest,
} from '#tests/support/figures.ts';

const authority = {
  ...organizationRef('health', 'government', 'Health authority'),
  shortName: 'Health authority',
};

export const vocabularySeries = seriesInTest({
  slug: 'vocabulary',
  name: 'People in the town, every way of saying it',
  definition: 'People said to be in the town on the day.',
  areaText: 'The town',
  breaks: [{ on: '2026-03-02', note: 'The camp is counted from here on.' }],
});

const MONTH = {
  referencePeriodStartAccuracy: 'month',
  referencePeriodEndAccuracy: 'month',
} as const;

/** What is drawn: the name of each row of the vocabulary, with a figure that is reported in that way. */
export const DRAWN_VOCABULARY: Record<string, FigureInTest> = {
  exact: { quantifier: 'exact', reportedValue: 230 },
  stated: { reportedValue: 250 },
  approximately: { quantifier: 'approximately', reportedValue: 270 },
  nearly: { quantifier: 'nearly', reportedValue: 290 },
  at_least: { quantifier: 'at_least', reportedValue: 180 },
  more_than: { quantifier: 'more_than', reportedValue: 200 },
  up_to: { quantifier: 'up_to', reportedValue: 340 },
  at_most: { quantifier: 'at_most', reportedValue: 360 },
  less_than: { quantifier: 'less_than', reportedValue: 380 },
  between: { quantifier: 'between', reportedValue: null, valueLow: 200, valueHigh: 420 },
  low_best_high: { reportedValue: 260, valueLow: 215, valueHigh: 330, boundsOrigin: 'source' },
  order_of_magnitude: {
    quantifier: 'order_of_magnitude',
    valueText: 'dozens',
    reportedValue: null,
    valueLow: 12,
    boundsOrigin: 'coder',
  },
  not_quantified: { quantifier: 'not_quantified', valueText: 'many', reportedValue: null },
  estimated: { basis: 'estimated', reportedValue: 220 },
  modelled: { basis: 'modelled', reportedValue: 240 },
  projected: { basis: 'projected', reportedValue: 400 },
  planning: { basis: 'planning', quantifier: 'up_to', reportedValue: 450 },
  zero: { reportedValue: 0 },
  whole: { reportedValue: 310 },
  part: { reportedValue: 120, ageRange: 'children' },
  month: { reportedValue: 150, since: '2026-06-01', on: '2026-06-30', ...MONTH },
};

/** What is kept and no longer drawn. */
export const STRUCK_VOCABULARY: Record<string, FigureInTest> = {
  corrected: { lifecycle: 'corrected', lifecycleReason: 'a wrong digit', reportedValue: 2300 },
  withdrawn: {
    lifecycle: 'withdrawn_by_source',
    lifecycleReason: 'counted twice',
    reportedValue: 900,
  },
  retracted: { lifecycle: 'retracted', lifecycleReason: 'another town', reportedValue: 800 },
};

// Three days a row; the last rows come after a silence of more than 45 days.
const dayOf = (index: number) =>
  new Date(Date.UTC(2026, 1, 2 + index * 3 + (index > 17 ? 62 : 0))).toISOString().slice(0, 10);

/** The figures of the vocabulary, named after its rows. */
export const vocabularyFigures: ReportedFigure[] = related(
  Object.entries({ ...DRAWN_VOCABULARY, ...STRUCK_VOCABULARY }).map(([id, told], index) =>
    reportedFigure({ id, on: dayOf(id === 'part' ? index - 1 : index), from: authority, ...told }),
  ),
  ['part', 'subset_of', 'whole'],
);

export const vocabularyOfFlows = seriesInTest({
  ...vocabularySeries,
  slug: 'flows',
  name: 'People who fled the town, every way of saying it',
  definition: 'People who fled within the period.',
  measureType: 'flow',
  metric: 'displacement',
  breaks: [],
});

// Periods of three to nine days, one after the other, with a silence before the last rows.
const lengthOf = (index: number) => 3 + (index % 4) * 2;
const startOf = (index: number) =>
  Array.from({ length: index }, (_, before) => lengthOf(before)).reduce((a, b) => a + b, 0) +
  (index > 17 ? 20 : 0);
const day = (number: number) => new Date(Date.UTC(2026, 1, 2 + number)).toISOString().slice(0, 10);

/** The same rows as flows over periods of unequal length. */
export const vocabularyFlows: ReportedFigure[] = related(
  Object.entries(DRAWN_VOCABULARY)
    .filter(([id]) => id !== 'month')
    .map(([id, told], index) => {
      const place = id === 'part' ? index - 1 : index;
      return reportedFigure({
        id,
        from: authority,
        ...told,
        measureType: 'flow',
        since: day(startOf(place)),
        on: day(startOf(place) + lengthOf(place) - 1),
      });
    }),
  ['part', 'subset_of', 'whole'],
);

export const vocabularyOfTotals = seriesInTest({
  ...vocabularySeries,
  slug: 'totals',
  name: 'People who fled the town',
  definition: 'People who fled since the first day.',
  measureType: 'cumulative',
  metric: 'displacement',
  fixedStart: '2026-02-01',
  fixedStartAccuracy: 'day',
  breaks: [{ on: '2026-05-20', note: 'Returns are no longer taken off.' }],
});

// A total that falls, a silence of two months, a new definition.
const TOTALS: [on: string, value: number, change?: FigureInTest][] = [
  ['2026-02-05', 120],
  ['2026-02-12', 480, { quantifier: 'at_least' }],
  ['2026-02-19', 1204],
  ['2026-02-26', 1180],
  ['2026-03-05', 1420, { quantifier: 'approximately' }],
  ['2026-05-08', 2100],
  ['2026-05-15', 2240],
  ['2026-05-22', 2900],
  ['2026-05-29', 3050],
  ['2026-06-05', 4000, { basis: 'projected' }],
];

/** Running totals of one organization with a fall, a gap, a new definition and a projection. */
export const vocabularyTotals: ReportedFigure[] = TOTALS.map(([on, reportedValue, change]) =>
  reportedFigure({
    id: `total-${on}`,
    from: authority,
    measureType: 'cumulative',
    since: '2026-02-01',
    on,
    reportedValue,
    ...change,
  }),
);
