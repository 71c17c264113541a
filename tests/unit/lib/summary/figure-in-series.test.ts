import { expect, it } from 'vitest';
import { standingOf } from '#lib/summary/figure-in-series.ts';
import { reportedFigure } from '#tests/support/figures.ts';
import { HAWIJA, hawija } from '#tests/support/hawija-case.ts';

const standing = (name: string) => {
  const [figure = reportedFigure()] = hawija(name);
  const own = HAWIJA.filter(({ seriesId }) => seriesId === figure.seriesId);
  const { window, keptOut } = standingOf(figure, own, { unit: 'person' });
  const ids = (figures: { id: string }[] = []) => figures.map(({ id }) => id);
  return {
    reports: ids(window?.reports),
    independent: ids(window?.independent),
    corroboration: window?.corroboration,
    reason: keptOut?.reason,
  };
};

it('a number that another organization only repeats stands on one source', () => {
  const alone = { reports: ['F1', 'F7'], independent: ['F1'], corroboration: 'single_source' };
  expect(standing('F1')).toMatchObject(alone);
  expect(standing('F7')).toMatchObject(alone);
});

it('numbers of four counts of one day stand against each other', () => {
  expect(standing('NRC')).toMatchObject({ corroboration: 'contested' });
  expect(standing('NRC').independent.toSorted()).toEqual(['IOM', 'MINISTRY', 'NRC', 'UNICEF']);
});

it('a part and a projection have no reports to be counted with, but a reason', () => {
  expect(standing('F1a')).toEqual({ reports: [], independent: [], reason: 'subset' });
  expect(standing('F3')).toEqual({ reports: [], independent: [], reason: 'forward' });
});
