import { describe, expect, it } from 'vitest';
import { chartConfiguration } from '#lib/charts/configuration.ts';
import { chartModel } from '#lib/charts/model.ts';
import {
  displacedByMosul,
  hawijaFigures,
  mosulFigures,
  presentInHawija,
} from '#tests/support/charted-hawija.ts';
import { reportedFigure } from '#tests/support/figures.ts';

const planned = reportedFigure({ id: 'plan', basis: 'planning', reportedValue: 60_000 });
const hawija = chartConfiguration(
  chartModel(presentInHawija, [...hawijaFigures, planned], 'en'),
  'wide',
);

describe('the configuration', () => {
  it('is plain values, the same for the browser and the server', () => {
    expect(JSON.parse(JSON.stringify(hawija))).toEqual(hawija);
  });

  it('keeps planning figures and parts out of every observed dataset', () => {
    const byGroup = Object.groupBy(hawija.data.datasets, ({ group }) => group);
    const ids = (group: 'observed' | 'parts' | 'forward') =>
      byGroup[group]?.flatMap(({ marks }) => marks.map(({ figureId }) => figureId));
    expect(ids('observed')?.toSorted()).toEqual(['F1', 'F12', 'F7']);
    expect(ids('parts')).toEqual(['F1a']);
    expect(ids('forward')).toEqual(['plan']);
    expect(byGroup.line).toBeUndefined();
  });

  it('stacks no value on another and starts at 0', () => {
    expect(JSON.stringify(hawija.options)).not.toContain('"stacked"');
    expect(hawija.options.scales).toMatchObject({ y0: { min: 0 } });
  });

  it('has as many points as there are marks, and joins none of them', () => {
    const { data } = chartConfiguration(chartModel(displacedByMosul, mosulFigures, 'en'), 'wide');
    expect(data.datasets.flatMap((dataset) => dataset.data)).toHaveLength(30);
    expect(data.datasets.every(({ showLine }) => showLine === false)).toBe(true);
  });

  it('puts the value axis on the right where writing runs to the left, and time never turns', () => {
    const model = chartModel(presentInHawija, hawijaFigures, 'en');
    const scales = (direction: 'ltr' | 'rtl') =>
      chartConfiguration({ ...model, direction }, 'wide').options.scales as Record<string, object>;
    expect(scales('ltr').y0).toMatchObject({ position: 'left' });
    expect(scales('rtl').y0).toMatchObject({ position: 'right' });
    expect(scales('rtl').x).toEqual(scales('ltr').x);
    expect(scales('rtl').x).not.toHaveProperty('reverse');
  });
});
