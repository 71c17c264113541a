import { describe, expect, it } from 'vitest';
import { chartConfiguration } from '#lib/charts/configuration.ts';
import { chartModel } from '#lib/charts/model.ts';
import { chartSvg } from '#lib/charts/svg.ts';
import { hawijaFigures, presentInHawija } from '#tests/support/charted-hawija.ts';

const model = chartModel(presentInHawija, hawijaFigures, 'en');
const svg = chartSvg(chartConfiguration(model, 'wide'), 1640);

describe('the drawing of a chart', () => {
  it('has its title and its description for those who do not see it', () => {
    expect(svg).toContain(`<title id="title">${model.title}</title>`);
    expect(svg).toContain(`<desc id="description">${model.description}</desc>`);
  });

  it('keeps its words as words, with the source among them', () => {
    expect(svg).toContain('>up to 78,000</text>');
    expect(svg).toContain('>of which about 40,000 children</text>');
    expect(svg.replaceAll(/<[^>]*>/g, ' ')).toContain('Source: International Rescue Committee');
  });

  it('keeps its shape at another width and asks for nothing from elsewhere', () => {
    expect(svg).toMatch(/width="1640" height="1000" viewBox="0 0 820 500"/);
    expect(svg.replaceAll('http://www.w3.org', '')).not.toContain('http');
  });
});
