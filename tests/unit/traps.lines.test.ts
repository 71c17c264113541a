// The traps in the real figures, as far as a line or a mark of a chart could go wrong by them.
import { describe, expect, it } from 'vitest';
import { chartModel } from '#lib/charts/model.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';
import { EXAMPLE, exampleFigure, exampleSeries } from '#tests/support/example-record.ts';
import { reportedFigure } from '#tests/support/figures.ts';

const draw = (slug: string, more: ReportedFigure[] = []) => {
  const { series, figures } = exampleSeries(slug);
  return drawn(series, [...figures, ...more]);
};
function drawn(series: Series, figures: ReportedFigure[]) {
  const model = chartModel(series, figures, 'en');
  const steps = model.panels.flatMap((panel) => panel.steps);
  return {
    ...model,
    marks: model.panels.flatMap(({ marks }) => marks),
    steps,
    lines: steps.map(({ points }) => points.map(({ value }) => value)),
  };
}
const slugs = [...new Set(EXAMPLE.map(({ series }) => series.slug))];

describe('no line of the example', () => {
  it('runs through a stock or a flow, also not from 415,986 to 821,178', () => {
    const wrong = slugs.filter((slug) => {
      const { measureType } = exampleSeries(slug).series;
      return measureType !== 'cumulative' && draw(slug).steps.length > 0;
    });
    expect(wrong).toEqual([]);
    expect(draw('displaced-by-mosul').breaks).toHaveLength(1);
  });

  it('falls: a revision ends it', () => {
    const falling = slugs.flatMap((slug) =>
      draw(slug).lines.filter((line) => line.some((value, at) => value < (line[at - 1] ?? 0))),
    );
    expect(falling).toEqual([]);
    const hassakeh = draw('iraqis-to-syria-since-october-2016').lines;
    expect(hassakeh.find((line) => line.includes(21_876))?.[0]).toBe(21_876);
    expect(hassakeh.filter((line) => line.includes(22_408) && line.includes(21_876))).toEqual([]);
  });

  it('joins two origins, whoever printed them', () => {
    for (const slug of slugs) {
      const { figures } = exampleSeries(slug);
      for (const { sourceId, points } of draw(slug).steps) {
        const own = figures.filter(({ originating }) => originating.id === sourceId);
        const values = own.map(({ reportedValue }) => reportedValue);
        expect(points.filter(({ value }) => !values.includes(value))).toEqual([]);
      }
    }
  });

  it('joins the five sources of Hawija on 5 October', () => {
    const hawija = draw('displaced-by-hawija-offensive');
    const day = hawija.marks.filter(({ figureId }) =>
      exampleSeries('displaced-by-hawija-offensive').figures.some(
        ({ id, referencePeriodEnd }) => id === figureId && referencePeriodEnd === '2017-10-05',
      ),
    );
    expect(new Set(day.map(({ sourceId }) => sourceId)).size).toBeGreaterThan(3);
    expect(new Set(hawija.steps.map(({ sourceId }) => sourceId)).size).toBe(hawija.steps.length);
  });

  it('goes through the slipped digit, which keeps its mark', () => {
    const mosul = draw('displaced-from-mosul-since-october-2016');
    expect(mosul.lines.flat()).not.toContain(1_340_000);
    expect(mosul.marks.map(({ figureId }) => figureId)).toContain(
      exampleFigure('some 1.34 million').id,
    );
  });

  it('goes through a month, a part, a limit above or what could happen', () => {
    for (const slug of slugs) {
      const { lines, marks } = draw(slug);
      const values = lines.flat();
      const never = marks.filter(
        (mark) => mark.isSubset || mark.arrow === 'down' || mark.kind === 'forward',
      );
      const others = marks.filter((mark) => !never.includes(mark)).map(({ value }) => value);
      const wrong = never.filter(
        ({ value }) => value !== null && values.includes(value) && !others.includes(value),
      );
      expect(wrong).toEqual([]);
    }
  });
});

describe('a mark', () => {
  it('of 120,000 to 150,000 has no middle', () => {
    const range = exampleFigure('between 120,000 and 150,000');
    const mark = draw('trapped-in-mosul').marks.find(({ figureId }) => figureId === range.id);
    expect(mark).toMatchObject({ kind: 'whisker', value: null, low: 120_000, high: 150_000 });
  });

  it('of the 9,000 to 11,000 of the AP has none either', () => {
    const range = exampleFigure('Between 9,000 and 11,000');
    const mark = draw('killed-in-the-battle-of-mosul').marks.find(
      ({ figureId }) => figureId === range.id,
    );
    expect(mark).toMatchObject({ kind: 'whisker', value: null });
  });

  it('of a stock is never on the axis of a running total: 402,126 beside 854,327', () => {
    const stock = reportedFigure({
      id: 'STOCK',
      metric: 'idp_stock',
      reportedValue: 402_126,
      on: '2017-06-11',
    });
    const { marks } = draw('displaced-from-mosul-since-october-2016', [stock]);
    const ids = marks.map(({ figureId }) => figureId);
    expect(ids).not.toContain('STOCK');
    expect(ids).toContain(exampleFigure('854,327').id);
  });

  it('of families is never on the axis of people', () => {
    const families = reportedFigure({ id: 'FAMILIES', unit: 'family', reportedValue: 3_882 });
    const { marks } = drawn(exampleSeries('present-in-hawija').series, [families]);
    expect(marks).toEqual([]);
  });

  it('of children stands under the civilians that they are part of', () => {
    const children = exampleFigure('some 40,000', 'rescue.org');
    const mark = draw('present-in-hawija').marks.find(({ figureId }) => figureId === children.id);
    expect(mark).toMatchObject({
      isSubset: true,
      parentId: exampleFigure('85,000', 'rescue.org').id,
    });
  });

  it('of a month spans the month', () => {
    const month = exampleFigure('3,064,146');
    const mark = draw('idps-in-iraq').marks.find(({ figureId }) => figureId === month.id);
    expect(mark).toMatchObject({ hasPartialDate: true });
    expect((mark?.to ?? 0) - (mark?.from ?? 0)).toBe(31);
  });

  it('of what could happen is drawn apart from what did', () => {
    const { marks } = draw('expected-displacement-from-hawija');
    expect(new Set(marks.map(({ kind }) => kind))).toEqual(new Set(['forward']));
  });
});

describe('an area that shrinks', () => {
  it('is a break of the series of those trapped in Mosul, and never one line', () => {
    const trapped = draw('trapped-in-mosul');
    expect(trapped.breaks.length).toBeGreaterThan(0);
    expect(trapped.steps).toEqual([]);
  });
});
