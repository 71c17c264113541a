import { describe, expect, it } from 'vitest';
import { chartModel } from '#lib/charts/model.ts';
import { PANEL_DIVISIONS } from '#lib/charts/panels.ts';
import { hawijaFigures, presentInHawija } from '#tests/support/charted-hawija.ts';
import {
  organizationRef,
  placeInTest,
  reportedFigure,
  seriesInTest,
  type FigureInTest,
} from '#tests/support/figures.ts';

const [hawija, kirkuk] = [placeInTest('Hawija'), placeInTest('Kirkuk')];
const at = (places: FigureInTest['places'], slug: string, change: FigureInTest = {}) =>
  reportedFigure({ places: places ?? [], from: organizationRef(slug), ...change });

const titles = (
  figures: ReturnType<typeof at>[],
  by: 'source' | 'place',
  series = seriesInTest(),
) => chartModel(series, figures, 'en', { panelsBy: by }).panels.map(({ title }) => title);

describe('the panels of a chart', () => {
  it('are one for each source on request, also for two', () => {
    expect(
      titles([at([hawija], 'iom'), at([hawija], 'ocha'), at([hawija], 'ocha')], 'source'),
    ).toEqual(['OCHA', 'IOM']);
  });

  it('are one for each place on request, the sources told apart within it', () => {
    const figures = [at([hawija], 'iom'), at([hawija], 'ocha'), at([kirkuk], 'ocha')];
    const { panels, sources, key } = chartModel(seriesInTest(), figures, 'en', {
      panelsBy: 'place',
    });
    expect(panels.map(({ title }) => title)).toEqual(['Hawija', 'Kirkuk']);
    expect(new Set(sources.map(({ shape }) => shape)).size).toBe(2);
    expect(key.filter(({ sign }) => sign === 'source').map(({ label }) => label)).toEqual([
      'OCHA',
      'IOM',
    ]);
  });

  it('never split what was counted in two places together', () => {
    expect(titles([at([hawija, kirkuk], 'iom'), at([hawija], 'iom')], 'place')).toEqual([
      'Hawija and Kirkuk',
      'Hawija',
    ]);
  });

  it('keep the bars of two sources in one place apart', () => {
    const flow = { measureType: 'flow', since: '2017-09-01' } as const;
    const series = seriesInTest({ measureType: 'flow' });
    expect(
      titles([at([hawija], 'iom', flow), at([hawija], 'ocha', flow)], 'place', series),
    ).toEqual(['Hawija · IOM', 'Hawija · OCHA']);
  });

  it('join no running totals of two places into one line', () => {
    const total = (place: typeof hawija, on: string) =>
      at([place], 'iom', { measureType: 'cumulative', since: '2017-09-01', on });
    const series = seriesInTest({ measureType: 'cumulative', fixedStart: '2017-09-01' });
    const figures = [total(hawija, '2017-09-10'), total(kirkuk, '2017-09-20')];
    const { panels } = chartModel(series, figures, 'en', { panelsBy: 'place' });
    expect(panels.flatMap(({ steps }) => steps)).toEqual([]);
  });

  it.each(PANEL_DIVISIONS)('hold every mark once, divided by %s', (panelsBy) => {
    const { panels } = chartModel(presentInHawija, hawijaFigures, 'en', { panelsBy });
    const drawn = panels.flatMap(({ marks }) => marks.map(({ figureId }) => figureId));
    expect(drawn.toSorted()).toEqual(hawijaFigures.map(({ id }) => id).toSorted());
  });

  it('share a cross beyond four sources, and the key names who it stands for', () => {
    const figures = ['a', 'b', 'c', 'd', 'e', 'f'].map((slug) => at([hawija], slug));
    const { sources, key } = chartModel(seriesInTest(), figures, 'en', { panelsBy: 'place' });
    expect(sources.filter(({ shape }) => shape === 'cross').map(({ name }) => name)).toEqual([
      'E',
      'F',
    ]);
    expect(key.find(({ shape }) => shape === 'cross')?.label).toBe('E and F');
  });
});
