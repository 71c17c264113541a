import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASES, LIFECYCLES, MEASURE_TYPES, QUANTIFIERS } from '#db/codes.ts';
import { reasonNotDrawn } from '#lib/charts/drawable.ts';
import { chartModel } from '#lib/charts/model.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { hawijaFigures, mosulFigures, presentInHawija } from '#tests/support/charted-hawija.ts';
import { vocabularyOfTotals, vocabularyTotals } from '#tests/support/charted-vocabulary.ts';
import { organizationRef, reportedFigure, seriesInTest } from '#tests/support/figures.ts';

const marksOf = (figures: ReportedFigure[], series = presentInHawija) =>
  chartModel(series, figures, 'en').panels.flatMap(({ marks }) => marks);

const markOf = (change: Parameters<typeof reportedFigure>[0]) =>
  marksOf([reportedFigure({ id: 'only', ...change })])[0];

const anyFigures = fc
  .array(
    fc.record({
      organization: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      value: fc.nat(2_000_000),
      above: fc.nat(500_000),
      quantifier: fc.constantFrom(...QUANTIFIERS),
      basis: fc.constantFrom(...BASES),
      lifecycle: fc.constantFrom(...LIFECYCLES),
      day: fc.nat(600),
    }),
    { maxLength: 40 },
  )
  .map((told) =>
    told.map(({ organization, value, above, day, ...codes }, index) =>
      reportedFigure({
        ...codes,
        id: `figure-${index}`,
        reportedValue: codes.quantifier === 'between' ? null : value,
        valueLow: value,
        valueHigh: value + above + 1,
        boundsOrigin: 'source',
        on: new Date(Date.UTC(2016, 5, 1 + day)).toISOString().slice(0, 10),
        from: organizationRef(organization),
      }),
    ),
  );

describe('the chart model', () => {
  it('has one mark for every row that is drawn, whatever was reported', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const drawn = figures.filter((figure) => !reasonNotDrawn(figure, presentInHawija));
        expect(
          marksOf(figures)
            .map(({ figureId }) => figureId)
            .toSorted(),
        ).toEqual(drawn.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('reaches above every upper bound', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const { top, panels } = chartModel(presentInHawija, figures, 'en');
        for (const { value, high } of panels.flatMap(({ marks }) => marks)) {
          expect(top).toBeGreaterThanOrEqual(Math.max(value ?? 0, high ?? 0));
        }
      }),
    );
  });

  it('is the same for the same rows in any order, and survives being sent as JSON', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const model = chartModel(presentInHawija, figures, 'en');
        expect(chartModel(presentInHawija, figures.toReversed(), 'en')).toEqual(model);
        expect(JSON.parse(JSON.stringify(model))).toEqual(model);
      }),
    );
  });

  it('gives each of more than four sources a panel of its own on one scale', () => {
    const from = (count: number) =>
      ['a', 'b', 'c', 'd', 'e']
        .slice(0, count)
        .map((slug) => reportedFigure({ from: organizationRef(slug) }));
    expect(chartModel(presentInHawija, from(4), 'en').panels).toHaveLength(1);
    const { panels } = chartModel(presentInHawija, from(5), 'en');
    expect(panels.map(({ sourceIds }) => sourceIds)).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((slug) => [`org-${slug}`]),
    );
  });

  it('draws 85,000 twice and the children as a part of the first', () => {
    const marks = new Map(marksOf(hawijaFigures).map((mark) => [mark.figureId, mark]));
    expect(marks.get('F1')).toMatchObject({ fill: 'filled', ring: 'thin', value: 85_000 });
    expect(marks.get('F7')).toMatchObject({ fill: 'open', ring: null, value: 85_000 });
    expect(marks.get('F12')).toMatchObject({ arrow: 'down', value: 78_000 });
    expect(marks.get('F1a')).toMatchObject({
      parentId: 'F1',
      ring: 'dotted',
      words: 'of which about 40,000 children',
    });
  });

  it('invents no centre of a range and no number for words', () => {
    expect(
      markOf({ quantifier: 'between', reportedValue: null, valueLow: 7, valueHigh: 9 }),
    ).toMatchObject({ kind: 'whisker', value: null, low: 7, high: 9 });
    expect(
      markOf({ quantifier: 'order_of_magnitude', reportedValue: null, valueLow: 12 }),
    ).toMatchObject({ kind: 'foot_tick', value: null, low: null });
  });

  it('gives projected and planning figures a mark of their own', () => {
    expect(markOf({ basis: 'projected' })?.kind).toBe('forward');
    expect(markOf({ basis: 'planning' })?.kind).toBe('forward');
  });

  it('draws a flow as wide as its days', () => {
    const flow = seriesInTest({ measureType: 'flow', metric: 'killed' });
    const [april, week] = marksOf(
      [
        reportedFigure({ measureType: 'flow', since: '2017-04-01', on: '2017-04-30' }),
        reportedFigure({ measureType: 'flow', since: '2017-05-01', on: '2017-05-07' }),
      ],
      flow,
    );
    expect(april && april.to - april.from).toBe(30);
    expect(week && week.to - week.from).toBe(7);
    expect(april?.kind).toBe('bar');
  });

  it('draws a stock of a month over the month that is meant', () => {
    const mark = markOf({
      since: '2017-09-01',
      on: '2017-09-30',
      referencePeriodStartAccuracy: 'month',
      referencePeriodEndAccuracy: 'month',
    });
    expect(mark).toMatchObject({ hasPartialDate: true });
    expect(mark && mark.to - mark.from).toBe(30);
  });

  it('draws no figure of another measure type, and households only with a cited size', () => {
    expect(MEASURE_TYPES.filter((measureType) => markOf({ measureType }))).toEqual(['stock']);
    expect(markOf({ unit: 'household', reportedValue: 10 })).toBeUndefined();
    expect(markOf({ unit: 'household', reportedValue: 10, householdSize: 6 })?.value).toBe(60);
  });

  it('says that the definition changed only where reports stand on both sides', () => {
    const series = seriesInTest({
      breaks: [
        { on: '2016-01-01', note: 'before' },
        { on: '2017-07-03', note: 'between' },
      ],
    });
    const { breaks, notes } = chartModel(series, mosulFigures, 'en');
    expect(breaks).toHaveLength(1);
    expect(notes[0]).toBe('Definition changed on 3 July 2017: between');
  });

  it('stands up without any row', () => {
    expect(chartModel(presentInHawija, [], 'en')).toMatchObject({ panels: [], firstDay: 0 });
  });

  it('says of a view that it is not today’s before it says anything else', () => {
    const marking = ['As known on 30 September 2017 · not today’s view', 'Only: IOM'];
    const model = chartModel(presentInHawija, hawijaFigures, 'en', { marking });
    expect(model.marking).toEqual(marking);
    expect(model.description).toMatch(
      /^As known on 30 September 2017 · not today’s view\. Only: IOM\. Two organizations/,
    );
  });

  it('calls an estimate an estimate where its mark is told in words', () => {
    expect(markOf({ basis: 'estimated' })?.status).toBe('21 September 2017, OCHA, 100, estimate');
    expect(markOf({ basis: 'counted' })?.status).toBe('21 September 2017, OCHA, 100');
  });

  it('notes why the line of a running total ends', () => {
    const { notes } = chartModel(vocabularyOfTotals, vocabularyTotals, 'en');
    expect(notes.filter((note) => note.startsWith('A line ends'))).toEqual([
      'A line ends where its source’s total falls: the source revised it, and nobody is subtracted.',
      'A line ends where its source was silent for more than 45 days. Nothing is filled in between reports.',
    ]);
  });
});
