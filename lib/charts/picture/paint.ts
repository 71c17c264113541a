import {
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
} from 'chart.js';
import type { Canvas, SvgCanvas } from '@napi-rs/canvas';
import type { ChartConfiguration } from '#lib/charts/configuration.ts';
import { pictureTypeface } from '#lib/charts/picture/fonts.ts';
import { withDrawing } from '#lib/charts/plugins.ts';

Chart.register(LinearScale, LineController, LineElement, PointElement, ScatterController);

/** Paints a chart onto a canvas of the server that has the size of the layout; `scale` is pixels for one pixel of it. Returns the chart, to ask where a mark stands. */
export function paint(
  canvas: Canvas | SvgCanvas,
  configuration: ChartConfiguration,
  scale = 1,
): Chart {
  const settings = withDrawing(configuration, pictureTypeface());
  const chart: Chart = new Chart(canvas as never, {
    ...settings,
    options: { ...settings.options, devicePixelRatio: scale },
  });
  return chart;
}
