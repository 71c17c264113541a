import { createCanvas } from '@napi-rs/canvas';
import type { ChartConfiguration } from '#lib/charts/configuration.ts';
import { indexedPng } from '#lib/charts/picture/indexed-png.ts';
import { CONTROL, INK, INK_2, RULE } from '#lib/charts/palette.ts';
import { paint } from '#lib/charts/picture/paint.ts';

/** The picture of a chart as a PNG that is `width` pixels wide; its height follows from the layout. */
export function chartPng(configuration: ChartConfiguration, width: number): Uint8Array {
  const { frame, model } = configuration;
  const canvas = createCanvas(frame.width, frame.height);
  paint(canvas, configuration, width / frame.width);
  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const colours = new Set(model.sources.map(({ colour }) => colour));
  return indexedPng(pixels, [INK, INK_2, CONTROL, RULE, ...colours]);
}
