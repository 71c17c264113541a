import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { chartConfiguration, type ChartConfiguration } from '#lib/charts/configuration.ts';
import { marksOnCanvas } from '#lib/charts/drawing/plot.ts';
import { PICTURE_SHAPES } from '#lib/charts/frame.ts';
import { chartModel } from '#lib/charts/model.ts';
import { paint } from '#lib/charts/picture/paint.ts';
import { chartPng } from '#lib/charts/png.ts';
import {
  displacedByMosul,
  hawijaFigures,
  mosulFigures,
  presentInHawija,
} from '#tests/support/charted-hawija.ts';
import { pixelsOf, type Pixels } from '#tests/support/pictures.ts';

const CHARTS = {
  'the worked case of Hawija': chartModel(presentInHawija, hawijaFigures, 'en'),
  'thirty counts with a break': chartModel(displacedByMosul, mosulFigures, 'en'),
};

describe.each(Object.entries(CHARTS))('the picture of %s', (_, model) => {
  it.each(PICTURE_SHAPES)('has every mark where it belongs (%s)', async (shape) => {
    const configuration = chartConfiguration(model, shape);
    const { frame } = configuration;
    const picture = await pixelsOf(chartPng(configuration, frame.width));
    expect(picture).toMatchObject({ width: frame.width, height: frame.height });
    const marks = marksOn(configuration);
    expect(marks).toHaveLength(model.panels.flatMap((panel) => panel.marks).length);
    for (const { mark, x, y } of marks) {
      expect(inkAround(picture, { x, y, colour: mark.colour }), mark.figureId).toBeGreaterThan(8);
    }
  });

  it('is small enough to send, at the width of a screen and of a share picture', () => {
    for (const width of [820, 1200, 1640]) {
      expect(chartPng(chartConfiguration(model, 'wide'), width).length).toBeLessThan(40 * 1024);
    }
  });
});

describe('a picture', () => {
  it('shows no ink where a mark was taken away', async () => {
    const whole = chartConfiguration(CHARTS['the worked case of Hawija'], 'wide');
    const last = marksOn(whole).find(({ mark }) => mark.figureId === 'F12');
    const [panel] = whole.model.panels;
    const marks = panel?.marks.filter(({ figureId }) => figureId !== 'F12') ?? [];
    const without = {
      ...whole,
      model: { ...whole.model, panels: panel ? [{ ...panel, marks }] : [] },
    };
    const picture = await pixelsOf(chartPng(without, whole.frame.width));
    const { x = 0, y = 0 } = last ?? {};
    expect(x * y).toBeGreaterThan(0);
    expect(inkAround(picture, { x, y, colour: last?.mark.colour ?? '' })).toBe(0);
  });

  it('says in words that there is nothing to draw', () => {
    const empty = chartConfiguration(chartModel(presentInHawija, [], 'en'), 'wide');
    expect(chartPng(empty, 820).length).toBeGreaterThan(1000);
  });
});

function marksOn(configuration: ChartConfiguration) {
  const canvas = createCanvas(configuration.frame.width, configuration.frame.height);
  return marksOnCanvas(paint(canvas, configuration), configuration);
}

/** How many pixels within 7 of a point have the colour of the mark. */
function inkAround({ data, width }: Pixels, at: { x: number; y: number; colour: string }): number {
  const wanted = Number.parseInt(at.colour.slice(1), 16);
  const channels = [wanted >> 16, (wanted >> 8) & 255, wanted & 255];
  let count = 0;
  for (let y = Math.round(at.y) - 7; y <= at.y + 7; y += 1) {
    for (let x = Math.round(at.x) - 7; x <= at.x + 7; x += 1) {
      const start = (y * width + x) * 4;
      if (channels.every((channel, index) => Math.abs((data[start + index] ?? 0) - channel) < 12)) {
        count += 1;
      }
    }
  }
  return count;
}
