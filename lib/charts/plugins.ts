import type { Chart, ChartConfiguration as ChartJsConfiguration, Plugin, Scale } from 'chart.js';
import type { ChartConfiguration } from '#lib/charts/configuration.ts';
import { drawBackdrop } from '#lib/charts/drawing/draw-backdrop.ts';
import { drawFrame } from '#lib/charts/drawing/draw-frame.ts';
import { drawLabels } from '#lib/charts/drawing/draw-labels.ts';
import { drawMarks } from '#lib/charts/drawing/draw-marks.ts';
import type { Typeface } from '#lib/charts/drawing/typeface.ts';

/**
 * The configuration as Chart.js takes it: the plain values of `chartConfiguration` and the functions that draw. The
 * browser and the server call this alike, so a screenshot and a download show the same picture.
 */
export function withDrawing(
  configuration: ChartConfiguration,
  typeface: Typeface,
): ChartJsConfiguration<'scatter'> {
  const { type, data, options } = configuration;
  const { scales, ...others } = options as { scales: Record<string, object> };
  return {
    type,
    data: { datasets: data.datasets.map((dataset) => ({ ...dataset })) as never },
    options: {
      ...others,
      font: { family: typeface },
      scales: Object.fromEntries(
        Object.entries(scales).map(([axis, scale]) => [
          axis,
          {
            ...scale,
            grid: { display: false },
            // Ticks are drawn by the backdrop: here they only keep their place free.
            ticks: { display: false },
            afterFit: (own: Scale) => keepRoom(own, axis, configuration),
          },
        ]),
      ),
    },
    plugins: [drawing(configuration, typeface)],
  };
}

function keepRoom(scale: Scale, axis: string, { frame, valueTicks }: ChartConfiguration) {
  if (axis === 'x') {
    scale.height = frame.daysHeight;
    return;
  }
  const longest = Math.max(...valueTicks.map(({ label }) => label[0]?.length ?? 0));
  scale.width = longest * frame.small * 0.56 + 9;
}

function drawing(configuration: ChartConfiguration, typeface: Typeface): Plugin<'scatter'> {
  return {
    id: 'attest',
    beforeDraw: (chart) => drawBackdrop(chart as Chart, configuration, typeface),
    afterDatasetsDraw: (chart) => {
      drawMarks(chart as Chart, configuration);
      drawLabels(chart as Chart, configuration, typeface);
      drawFrame(chart as Chart, configuration, typeface);
    },
  };
}
