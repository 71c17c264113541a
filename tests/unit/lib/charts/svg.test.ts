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

  it('keeps Arabic as it is written, and carries its letters only then', () => {
    const arabic = {
      ...model,
      scope: 'الحويجة، كركوك 2017',
      locale: 'ar',
      direction: 'rtl' as const,
    };
    const drawing = chartSvg(chartConfiguration(arabic, 'wide'), 820);
    expect(drawing).toContain('>الحويجة، كركوك 2017</text>');
    expect(drawing).toContain('<g direction="rtl">');
    expect(drawing.match(/@font-face/g)).toHaveLength(2);
    expect(svg.match(/@font-face/g)).toHaveLength(1);
  });

  it('has every line that the picture has', () => {
    const { frame } = chartConfiguration(model, 'wide');
    for (const { text } of frame.texts) expect(svg).toContain(`>${text}</text>`);
  });
});
