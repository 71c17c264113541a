// Where things stand on the canvas once Chart.js has laid out its scales.
import type { Chart, Scale } from 'chart.js';
import { axisOf, type ChartConfiguration } from '#lib/charts/configuration.ts';
import type { Mark } from '#lib/charts/shapes.ts';

export interface PanelPlot {
  pen: CanvasRenderingContext2D;
  x: Scale;
  y: Scale;
}

/** The scales of a panel; undefined before the first layout. */
export function panelPlot(chart: Chart, panel: number): PanelPlot | undefined {
  const { x, [axisOf(panel)]: y } = chart.scales;
  return x && y ? { pen: chart.ctx, x, y } : undefined;
}

export interface Place {
  x: number;
  left: number;
  right: number;
  /** The marker's height: the upper end of a range, the foot of the axis where no number was given. */
  y: number;
  low: number | null;
  high: number | null;
  foot: number;
}

/** Where a mark stands, in pixels. */
export function placeOf(mark: Mark, { x, y }: PanelPlot): Place {
  const at = (height: number) => y.getPixelForValue(height);
  return {
    x: x.getPixelForValue(mark.at),
    left: x.getPixelForValue(mark.from),
    right: x.getPixelForValue(mark.kind === 'bar' ? mark.to : mark.to - 1),
    y: at(mark.value ?? mark.high ?? 0),
    low: mark.low === null ? null : at(mark.low),
    high: mark.high === null ? null : at(mark.high),
    foot: at(0),
  };
}

/**
 * Where all marks of a panel stand. Marks of the same day and height would hide each other: they stand side by side,
 * and their dates are in the table.
 */
export function placesOf(marks: Mark[], plot: PanelPlot, radius: number): Map<string, Place> {
  const places = new Map(marks.map((mark) => [mark.figureId, placeOf(mark, plot)]));
  const bySpot = Map.groupBy(
    marks.filter(({ kind }) => kind !== 'bar'),
    (mark) => `${mark.at} ${Math.round((places.get(mark.figureId)?.y ?? 0) / radius)}`,
  );
  for (const together of bySpot.values()) {
    together.forEach(({ figureId }, index) => {
      const place = places.get(figureId);
      if (place) place.x += (index - (together.length - 1) / 2) * radius * 3;
    });
  }
  for (const { figureId, parentId, at } of marks) {
    const [place, whole] = [places.get(figureId), places.get(parentId ?? '')];
    if (place && whole && marks.some((mark) => mark.figureId === parentId && mark.at === at)) {
      place.x = whole.x;
    }
  }
  return places;
}

/** The radius of a marker: smaller where many stand close together. */
export function radiusOf(panels: { marks: Mark[] }[], width: number): number {
  const most = Math.max(1, ...panels.map(({ marks }) => marks.length));
  return Math.max(3.2, Math.min(5.2, width / most / 4.5));
}

export interface MarkOnCanvas {
  mark: Mark;
  x: number;
  y: number;
}

/** Every mark with its place in pixels of the layout, in the order of time: for the pointer and the keyboard walk. */
export function marksOnCanvas(chart: Chart, { model }: ChartConfiguration): MarkOnCanvas[] {
  const radius = radiusOf(model.panels, chart.chartArea.width);
  return model.panels.flatMap(({ marks }, index) => {
    const plot = panelPlot(chart, index);
    const places = plot ? placesOf(marks, plot, radius) : new Map<string, Place>();
    return marks.flatMap((mark) => {
      const place = places.get(mark.figureId);
      return place ? [{ mark, x: place.x, y: place.y }] : [];
    });
  });
}
