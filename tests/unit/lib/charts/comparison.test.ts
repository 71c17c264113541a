import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonModel, type Comparable } from '#lib/charts/comparison.ts';
import { chartConfiguration } from '#lib/charts/configuration.ts';
import { PICTURE_SHAPES } from '#lib/charts/frame.ts';
import { reasonNotDrawn } from '#lib/charts/drawable.ts';
import { organizationRef, reportedFigure, seriesInTest } from '#tests/support/figures.ts';

const present = seriesInTest({ id: 'PRESENT', name: 'Present in Hawija' });
const trapped = seriesInTest({ id: 'TRAPPED', name: 'Trapped in Mosul' });

const anySeries = (series: typeof present) =>
  fc
    .array(
      fc.record({
        from: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        value: fc.nat(1_000_000),
        day: fc.integer({ min: 1, max: 28 }),
        lifecycle: fc.constantFrom('active', 'withdrawn_by_source'),
      }),
      { minLength: 1, maxLength: 15 },
    )
    .map((reports) => ({
      series,
      figures: reports.map(({ from, value, day, lifecycle }, index) =>
        reportedFigure({
          id: `${series.id}-${index}`,
          seriesId: series.id,
          reportedValue: value,
          lifecycle,
          on: `2017-09-${String(day).padStart(2, '0')}`,
          from: organizationRef(from),
        }),
      ),
    }));

const anyCompared = fc.tuple(anySeries(present), anySeries(trapped));
const by = fc.constantFrom('source' as const, 'place' as const);

const report = (id: string, value: number, from = 'IRC') =>
  reportedFigure({ id, reportedValue: value, on: '2017-09-21', from: organizationRef(from) });

const two: Comparable = [
  { series: present, figures: [report('F1', 85_000), report('F2', 78_000, 'UN')] },
  { series: trapped, figures: [report('F3', 1_200_000)] },
];

const valuesOf = (compared: Comparable) =>
  comparisonModel(compared, 'en', { panelsBy: 'source' }).panels.flatMap(({ marks }) =>
    marks.map(({ value }) => value),
  );

describe('the chart of series beside each other', () => {
  it('has one mark for each row that is drawn, by source and by place', () => {
    fc.assert(
      fc.property(anyCompared, by, (compared, panelsBy) => {
        const { panels } = comparisonModel(compared, 'en', { panelsBy });
        const drawn = compared.flatMap(({ series, figures }) =>
          figures.filter((figure) => !reasonNotDrawn(figure, series)),
        );
        expect(
          panels.flatMap(({ marks }) => marks.map(({ figureId }) => figureId)).toSorted(),
        ).toEqual(drawn.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('never holds figures of two series in one panel', () => {
    fc.assert(
      fc.property(anyCompared, by, (compared, panelsBy) => {
        for (const { marks } of comparisonModel(compared, 'en', { panelsBy }).panels) {
          expect(new Set(marks.map(({ figureId }) => figureId.split('-')[0])).size).toBe(1);
        }
      }),
    );
  });

  it('adds nothing: each height is one that was reported', () => {
    expect(valuesOf(two)).toEqual([85_000, 78_000, 1_200_000]);
  });

  it.each(PICTURE_SHAPES)('draws a person as high in every panel (%s)', (shape) => {
    const model = comparisonModel(two, 'en', { panelsBy: 'source' });
    expect(model.top).toBeGreaterThan(1_200_000);
    const { options, frame } = chartConfiguration(model, shape);
    const { scales } = options as { scales: Record<string, { max: number; stackWeight: number }> };
    const heights = model.panels.map((_, index) => scales[`y${index}`]);
    expect(frame.panels.map(({ height }) => height)).toEqual(
      heights.map((axis) => axis?.stackWeight),
    );
    // The panel that also names its series is higher; what a person takes of it is not.
    expect(heights[0]?.stackWeight).toBeGreaterThan(Number(heights[1]?.stackWeight));
    for (const axis of heights)
      expect(Number(axis?.max) / Number(axis?.stackWeight)).toBeCloseTo(
        model.top / frame.scaleHeight,
        6,
      );
  });

  it('names the series and the source of each panel', () => {
    const { panels, title } = comparisonModel(two, 'en', { panelsBy: 'source' });
    expect(panels.map(({ heading, title: name }) => [heading, name])).toEqual([
      ['Present in Hawija', 'IRC'],
      [null, 'UN'],
      ['Trapped in Mosul', 'IRC'],
    ]);
    expect(title).toBe('Compared: Present in Hawija and Trapped in Mosul');
  });

  it('says of each mark which series it is of', () => {
    const { panels } = comparisonModel(two, 'en', { panelsBy: 'source' });
    expect(panels.flatMap(({ marks }) => marks.map(({ status }) => status))).toEqual([
      expect.stringMatching(/^Present in Hawija: 21 September 2017, .*85,000$/),
      expect.stringMatching(/^Present in Hawija: 21 September 2017, .*78,000$/),
      expect.stringMatching(/^Trapped in Mosul: 21 September 2017, .*1,200,000$/),
    ]);
  });

  it('lets a change of definition of one series divide its own panels alone', () => {
    const broken = seriesInTest({
      ...trapped,
      breaks: [{ on: '2017-09-10', note: 'Only the west of the city.' }],
    });
    const figures = [
      reportedFigure({ id: 'A', on: '2017-09-01' }),
      reportedFigure({ id: 'B', on: '2017-09-20' }),
    ];
    const { breaks, notes } = comparisonModel(
      [...two.slice(0, 1), { series: broken, figures }],
      'en',
      { panelsBy: 'source' },
    );
    expect(breaks).toMatchObject([{ note: 1, panels: { first: 2, last: 2 } }]);
    expect(notes[0]).toMatch(/^Trapped in Mosul: .*Only the west of the city\./);
  });

  it('says in its description that it is an old view, before anything else', () => {
    const { description } = comparisonModel(two, 'en', { panelsBy: 'source', marking: ['Old.'] });
    expect(description.startsWith('Old.')).toBe(true);
  });
});
