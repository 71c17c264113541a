import { describe, expect, it } from 'vitest';
import { chartModel } from '#lib/charts/model.ts';
import { chartRows } from '#lib/charts/table.ts';
import { hawijaFigures, presentInHawija } from '#tests/support/charted-hawija.ts';
import { organizationRef, reportedFigure } from '#tests/support/figures.ts';

const rowsOf = (...figures: ReturnType<typeof reportedFigure>[]) =>
  chartRows(presentInHawija, figures, 'en');

describe('the table under a chart', () => {
  it('has exactly the plotted rows, in the order of the marks', () => {
    const { panels } = chartModel(presentInHawija, hawijaFigures, 'en');
    const rows = rowsOf(...hawijaFigures);
    expect(rows.map(({ figureId }) => figureId)).toEqual(
      panels.flatMap(({ marks }) => marks.map(({ figureId }) => figureId)),
    );
    expect(rows.every(({ isDrawn }) => isDrawn)).toBe(true);
  });

  it('keeps a withdrawn figure, struck, with the reason', () => {
    const [row] = rowsOf(
      reportedFigure({ lifecycle: 'withdrawn_by_source', lifecycleReason: 'counted twice' }),
    );
    expect(row).toMatchObject({ isStruck: true, isDrawn: false });
    expect(row?.notes[0]).toMatch(/: counted twice$/);
  });

  it('names who passed the number on and how the date was found', () => {
    const [row] = rowsOf(
      reportedFigure({
        attributed: organizationRef('un'),
        referenceBasis: 'inferred_from_published',
      }),
    );
    expect(row).toMatchObject({ organization: 'OCHA', via: 'UN' });
    expect(row?.notes).toEqual(['date inferred from publication']);
  });

  it('gives machines no number for a range', () => {
    const [row] = rowsOf(
      reportedFigure({ quantifier: 'between', reportedValue: null, valueLow: 7, valueHigh: 9 }),
    );
    expect(row).toMatchObject({ value: null, quantity: '7–9' });
  });
});
