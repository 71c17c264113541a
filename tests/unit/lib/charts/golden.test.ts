import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { chartConfiguration, type ChartConfiguration } from '#lib/charts/configuration.ts';
import type { PictureShape } from '#lib/charts/frame.ts';
import { chartModel } from '#lib/charts/model.ts';
import { paint } from '#lib/charts/picture/paint.ts';
import { chartPng } from '#lib/charts/png.ts';
import type { ChartModel } from '#lib/charts/shapes.ts';
import {
  vocabularyFigures,
  vocabularyFlows,
  vocabularyOfFlows,
  vocabularyOfTotals,
  vocabularySeries,
  vocabularyTotals,
} from '#tests/support/charted-vocabulary.ts';
import { exampleSeries } from '#tests/support/example-record.ts';
import { differingPixels, pixelsOf, type Pixels } from '#tests/support/pictures.ts';

const GOLDEN = 'tests/golden';
const ACTUAL = 'test-results/golden';
const isRenewing = process.env.ATTEST_GOLDEN === 'renew';
// The pictures are the same to the pixel on one machine; another may round the edge of a letter elsewhere.
const MOST_DIFFERENT = 3;

const ofExample = (slug: string) => {
  const { series, figures } = exampleSeries(slug);
  return chartModel(series, figures, 'en');
};

const marking = ['As known on 30 September 2017 · not today’s view', 'Only: IOM'];

const CHARTS: [name: string, model: ChartModel, shape: PictureShape][] = [
  ['vocabulary-of-stocks', chartModel(vocabularySeries, vocabularyFigures, 'en'), 'wide'],
  ['vocabulary-of-flows', chartModel(vocabularyOfFlows, vocabularyFlows, 'en'), 'wide'],
  ['running-totals', chartModel(vocabularyOfTotals, vocabularyTotals, 'en', { marking }), 'wide'],
  ['mosul-stocks-wide', ofExample('displaced-by-mosul'), 'wide'],
  ['mosul-stocks-square', ofExample('displaced-by-mosul'), 'square'],
  ['hawija-displaced', ofExample('displaced-by-hawija-offensive'), 'wide'],
  ['flows-of-months', ofExample('civilians-killed-in-iraq-by-month'), 'wide'],
  ['empty', chartModel(vocabularySeries, [], 'en'), 'square'],
  [
    'right-to-left',
    {
      ...chartModel(
        { ...vocabularyOfTotals, name: 'الأشخاص في الحويجة 2017', areaText: 'الحويجة' },
        vocabularyTotals,
        'en',
      ),
      direction: 'rtl',
      region: 'ar',
    },
    'square',
  ],
];

describe.each(CHARTS)('the picture %s', (name, model, shape) => {
  const configuration = chartConfiguration(model, shape);
  const golden = `${GOLDEN}/${name}.png`;

  it('looks as it did when somebody last looked at it', async () => {
    const png = pngOf(configuration);
    if (isRenewing) writeFileSync(golden, png);
    expect(existsSync(golden), `${golden}: renew the pictures, and look at them`).toBe(true);
    const wanted = await pixelsOf(readFileSync(golden));
    const different = differingPixels(await pixelsOf(png), wanted);
    if (different > MOST_DIFFERENT) {
      mkdirSync(ACTUAL, { recursive: true });
      writeFileSync(`${ACTUAL}/${name}.png`, png);
    }
    const share = different / (wanted.width * wanted.height);
    expect(
      different,
      `${(share * 100).toFixed(3)} % of the pixels differ; ${ACTUAL}/${name}.png beside ${golden}`,
    ).toBeLessThanOrEqual(MOST_DIFFERENT);
  });

  // At the width of a phone, counts of three days in a row lie on one another: the wide picture tells them apart.
  it.skipIf(name === 'mosul-stocks-square')('would not pass without any one of its marks', () => {
    const whole = painted(configuration);
    for (const { figureId } of model.panels.flatMap(({ marks }) => marks)) {
      const without = painted(withoutMark(configuration, figureId));
      expect(differingPixels(whole, without), figureId).toBeGreaterThan(MOST_DIFFERENT);
    }
  });

  it('is small', () => {
    expect(pngOf(configuration).length).toBeLessThan(40 * 1024);
  });
});

const pngOf = (configuration: ChartConfiguration) =>
  chartPng(configuration, configuration.frame.width);

function painted(configuration: ChartConfiguration): Pixels {
  const { width, height } = configuration.frame;
  const canvas = createCanvas(width, height);
  paint(canvas, configuration);
  return canvas.getContext('2d').getImageData(0, 0, width, height);
}

// The frame stays, so that nothing moves but what is gone.
function withoutMark(configuration: ChartConfiguration, figureId: string): ChartConfiguration {
  const panels = configuration.model.panels.map((panel) => ({
    ...panel,
    marks: panel.marks.filter((mark) => mark.figureId !== figureId),
  }));
  return { ...configuration, model: { ...configuration.model, panels } };
}
