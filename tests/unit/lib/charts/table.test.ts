import { describe, expect, it } from 'vitest';
import { chartModel } from '#lib/charts/model.ts';
import { chartRows } from '#lib/charts/table.ts';
import { hawijaFigures, presentInHawija } from '#tests/support/charted-hawija.ts';
import { organizationRef, related, reportedFigure } from '#tests/support/figures.ts';

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
    expect(row?.notes[0]).toBe(
      'Withdrawn by the source, recorded here 1 January 2026: counted twice',
    );
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

  it('dates a correction by the document that corrects it', () => {
    const [row] = rowsOf(
      ...related(
        [
          reportedFigure({ id: 'old', lifecycle: 'corrected', lifecycleReason: 'a wrong digit' }),
          reportedFigure({ id: 'new', on: '2017-10-01', publishedOn: '2018-05-03' }),
        ],
        ['new', 'corrects', 'old'],
      ),
    );
    expect(row?.notes).toEqual(['Corrected, 3 May 2018: a wrong digit']);
  });

  it('never lets a projection read like an observation', () => {
    const words = (basis: 'projected' | 'planning') =>
      rowsOf(reportedFigure({ basis, reportedValue: 6000 })).map(({ quantity }) => quantity);
    expect(words('projected')).toEqual(['projected 6,000']);
    expect(words('planning')).toEqual(['planned for 6,000']);
  });
});
