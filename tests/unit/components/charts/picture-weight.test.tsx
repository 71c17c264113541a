import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FigureBox } from '#components/charts/figure-box.tsx';
import { comparisonModel } from '#lib/charts/comparison.ts';
import { chartConfiguration } from '#lib/charts/configuration.ts';
import { frameOf, PICTURE_SHAPES } from '#lib/charts/frame.ts';
import { chartModel } from '#lib/charts/model.ts';
import { chartPng } from '#lib/charts/png.ts';
import { exampleSeries } from '#tests/support/example-record.ts';

// The heaviest of the example: many marks, long notes, seven panels.
const HEAVIEST = [
  'displaced-by-mosul',
  'displaced-from-mosul-since-october-2016',
  'present-in-mosul',
  'displaced-by-hawija-offensive',
];

describe.each(HEAVIEST)('the pictures of %s', (slug) => {
  const { series, figures } = exampleSeries(slug);
  const html = renderToStaticMarkup(<FigureBox locale="en" series={series} figures={figures} />);
  const model = chartModel(series, figures, 'en', {
    marking: ['As known on 30 September 2017 · not today’s view'],
  });

  it.each(PICTURE_SHAPES)('weigh at most 40 kB on a page, also as an old view (%s)', (shape) => {
    const widths = [...html.matchAll(/\.png\?w=(\d+)&amp;shape=(\w+)/g)]
      .filter(([, , asked]) => asked === shape)
      .map(([, width]) => Number(width));
    expect(widths.length).toBeGreaterThan(1);
    const configuration = chartConfiguration(model, shape);
    const largest = chartPng(configuration, Math.max(...widths));
    expect(largest.length).toBeLessThanOrEqual(40 * 1024);
  });
});

// A figure from each of thirteen sources, or of ten places.
const COMPARED = ['displaced-from-hawija-since-august-2016', 'displaced-by-hawija-offensive'];

describe.each(['source', 'place'] as const)('the pictures of a comparison by %s', (panelsBy) => {
  const model = comparisonModel(COMPARED.map(exampleSeries), 'en', { panelsBy });

  it.each(PICTURE_SHAPES)('weigh at most 40 kB on a page (%s)', (shape) => {
    expect(model.panels.length).toBeGreaterThan(9);
    const png = chartPng(chartConfiguration(model, shape), frameOf(model, shape).width);
    expect(png.length).toBeLessThanOrEqual(40 * 1024);
  });
});
