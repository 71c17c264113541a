import { describe, expect, it } from 'vitest';
import { chartConfiguration } from '#lib/charts/configuration.ts';
import { withoutSources } from '#lib/charts/hiding.ts';
import { chartModel } from '#lib/charts/model.ts';
import { chartSvg } from '#lib/charts/svg.ts';
import { hawijaFigures, presentInHawija } from '#tests/support/charted-hawija.ts';

const whole = chartConfiguration(chartModel(presentInHawija, hawijaFigures, 'en'), 'wide');
const withoutOcha = withoutSources(whole, new Set(['org-ocha']), 'Not shown: OCHA');

describe('a chart with a hidden source', () => {
  it('has only the marks of the others, on the same scales', () => {
    const marks = withoutOcha.model.panels.flatMap((panel) => panel.marks);
    expect(marks.map(({ sourceId }) => sourceId)).toEqual(['org-irc', 'org-irc']);
    expect(withoutOcha.data.datasets.every(({ label }) => label === 'org-irc')).toBe(true);
    expect(withoutOcha.options).toEqual(whole.options);
    expect(withoutOcha.frame).toEqual(whole.frame);
  });

  it('says inside the picture what is missing', () => {
    expect(chartSvg(withoutOcha, 820)).toContain('>Not shown: OCHA</text>');
    expect(chartSvg(whole, 820)).not.toContain('Not shown');
  });

  it('is the whole chart when nothing is hidden', () => {
    expect(withoutSources(whole, new Set(), 'Not shown: ')).toBe(whole);
  });
});
