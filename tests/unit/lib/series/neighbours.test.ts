import { expect, it } from 'vitest';
import { headlineOf } from '#lib/series/headline.ts';
import { neighboursOf } from '#lib/series/neighbours.ts';
import { reportedFigure } from '#tests/support/figures.ts';
import { DISPLACED, HAWIJA, PRESENT } from '#tests/support/hawija-case.ts';

function neighbours(series: { id: string }, choice: { figureId: string; note: string } | null) {
  const figures = HAWIJA.filter(({ seriesId }) => seriesId === series.id);
  const ask = { unit: 'person', today: '2017-10-20', choice } as const;
  const headline = headlineOf(figures, ask);
  if (headline.status === 'no_figure') throw new Error('The case has headlines.');
  const { before, later } = neighboursOf(figures, headline, ask);
  return [before?.id ?? null, later?.id ?? null];
}

it('"up to 78,000" is read with the 85,000 before it', () => {
  expect(neighbours(PRESENT, null)).toEqual(['F1', null]);
});

it('an editor’s 85,000 is read with the "up to 78,000" after it', () => {
  expect(neighbours(PRESENT, { figureId: 'F1', note: 'Chosen.' })).toEqual([null, 'F12']);
});

it('a number of the latest day needs neither', () => {
  expect(neighbours(DISPLACED, null)).toEqual([null, null]);
});

it('a limit "of October" is read with a number of September, not with one of the same month', () => {
  const figures = [
    reportedFigure({ id: 'SEPTEMBER', on: '2017-09-21' }),
    reportedFigure({ id: 'OCTOBER', on: '2017-10-20' }),
    reportedFigure({
      id: 'LIMIT',
      on: '2017-10-31',
      referencePeriodEndAccuracy: 'month',
      quantifier: 'up_to',
    }),
  ];
  const ask = { unit: 'person', today: '2017-11-20' } as const;
  const headline = headlineOf(figures, ask);
  expect(headline).toMatchObject({ figure: { id: 'LIMIT' } });
  expect(headline.status !== 'no_figure' && neighboursOf(figures, headline, ask).before?.id).toBe(
    'SEPTEMBER',
  );
});
