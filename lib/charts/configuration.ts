import { frameOf, type Frame, type PictureShape } from '#lib/charts/frame.ts';
import { dayTicks, valueTicks, type Tick } from '#lib/charts/scales.ts';
import type { ChartModel, Mark, Panel } from '#lib/charts/shapes.ts';

export type DatasetGroup = 'observed' | 'parts' | 'forward' | 'line';

export interface ChartDataset {
  type: 'scatter' | 'line';
  group: DatasetGroup;
  label: string;
  xAxisID: 'x';
  yAxisID: string;
  data: { x: number; y: number }[];
  /** The marks that the points stand for, in the same order; empty for a stepped line. */
  marks: Mark[];
  [option: string]: unknown;
}

/** What every renderer is given: plain values, to which `withDrawing` adds the functions. */
export interface ChartConfiguration {
  type: 'scatter';
  data: { datasets: ChartDataset[] };
  options: Record<string, unknown>;
  frame: Frame;
  model: ChartModel;
  dayTicks: Tick[];
  valueTicks: Tick[];
  /** A line above the plot that says what a reader has hidden; null in every picture. */
  notice: string | null;
}

/**
 * The Chart.js configuration of a chart: the same for the picture, the drawing and the canvas in the page. Observed
 * figures, parts of others, and projected or planning figures are never in one dataset; only lines are joined.
 */
export function chartConfiguration(model: ChartModel, shape: PictureShape): ChartConfiguration {
  const frame = frameOf(model, shape);
  const { first, last } = spanOf(model);
  const labelWidth = shape === 'wide' ? 64 : 52;
  const most = Math.floor(frame.scaleHeight / 34);
  return {
    type: 'scatter',
    data: { datasets: model.panels.flatMap(datasetsOf) },
    options: {
      responsive: false,
      animation: false,
      events: [],
      layout: {
        autoPadding: false,
        padding: {
          top: frame.plotTop,
          bottom: frame.height - frame.plotBottom,
          // Beside the end that has no value axis a marker may reach over the last day.
          left: frame.margin + (model.direction === 'rtl' ? 6 : 0),
          right: frame.margin + (model.direction === 'rtl' ? 0 : 6),
        },
      },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: {
          type: 'linear',
          min: first,
          max: last,
          grid: { display: false },
          border: { display: false },
        },
        // Chart.js stacks value axes upwards: the first panel comes last.
        ...Object.fromEntries(
          model.panels
            .map((_, index) => [axisOf(index), valueAxis(model, frame, index)])
            .toReversed(),
        ),
      },
    },
    frame,
    model,
    dayTicks: model.panels.length
      ? dayTicks(first, last, Math.floor((frame.width - 110) / labelWidth), model.region)
      : [],
    valueTicks: valueTicks(model.top, Math.max(2, Math.min(5, most)), model.region),
    notice: null,
  };
}

/** The name of the value axis of a panel, the first one on top. */
export function axisOf(panel: number): string {
  return `y${panel}`;
}

const valueAxis = (model: ChartModel, { panels, scaleHeight }: Frame, index: number) => ({
  type: 'linear',
  axis: 'y',
  // Time runs from left to right in every language; the value axis stands where reading begins.
  position: model.direction === 'rtl' ? 'right' : 'left',
  stack: 'panels',
  stackWeight: heightOf(panels, index),
  min: 0,
  // Above the scale of a panel that has a name there is room for it; a person is as high in each.
  max: (model.top * heightOf(panels, index)) / scaleHeight,
  border: { display: false },
});

const heightOf = (panels: Frame['panels'], index: number) => panels[index]?.height ?? 1;

// Room at both ends, so that no mark stands on the edge; a single day stands in the middle of two weeks.
function spanOf({ firstDay, lastDay }: ChartModel) {
  const room = Math.max(1, Math.min(7, lastDay - firstDay || 7), (lastDay - firstDay) * 0.035);
  return { first: firstDay - room, last: lastDay + room };
}

function datasetsOf(panel: Panel, index: number): ChartDataset[] {
  const axes = { xAxisID: 'x', yAxisID: axisOf(index) } as const;
  const lines = panel.steps.map((step): ChartDataset => ({
    ...axes,
    type: 'line',
    group: 'line',
    label: step.sourceId,
    data: step.points.map(({ day, value }) => ({ x: day, y: value })),
    marks: [],
    stepped: 'before',
    borderColor: step.colour,
    borderWidth: 1.5,
    pointRadius: 0,
    pointHitRadius: 0,
    order: 2,
  }));
  const groups = panel.sourceIds.flatMap((sourceId) =>
    (['observed', 'parts', 'forward'] as const).map((group) => ({
      sourceId,
      group,
      marks: panel.marks.filter((mark) => mark.sourceId === sourceId && groupOf(mark) === group),
    })),
  );
  const points = groups
    .filter(({ marks }) => marks.length > 0)
    .map(({ sourceId, group, marks }): ChartDataset => ({
      ...axes,
      type: 'scatter',
      group,
      label: sourceId,
      // A range has no centre: its point is only where the pointer finds it.
      data: marks.map(({ at, value, high }) => ({ x: at, y: value ?? high ?? 0 })),
      marks,
      showLine: false,
      pointRadius: 5,
      // Found by the pointer, drawn by the plugin.
      pointStyle: false,
      pointHitRadius: 8,
      order: 1,
    }));
  return [...lines, ...points];
}

function groupOf(mark: Mark): DatasetGroup {
  if (mark.kind === 'forward') return 'forward';
  return mark.isSubset ? 'parts' : 'observed';
}
