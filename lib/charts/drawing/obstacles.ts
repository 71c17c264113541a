import type { PanelPlot, Place } from '#lib/charts/drawing/plot.ts';
import { lineBelow } from '#lib/charts/panel-frames.ts';
import { textWidth } from '#lib/charts/text-width.ts';
import type { Frame } from '#lib/charts/frame.ts';
import { coversDays } from '#lib/charts/extent.ts';
import type { ChartModel, Mark, Panel } from '#lib/charts/shapes.ts';

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Plotted {
  panel: Panel;
  plot: PanelPlot;
  places: Map<string, Place>;
  radius: number;
  model: ChartModel;
  frame: Frame;
  /** Its place among the panels. */
  index: number;
}

/** Everything in a panel that no label may cover: marks, lines, changes of definition, names of panels, ties. */
export function obstacles({ panel, plot, places, radius, model, frame, index }: Plotted): Box[] {
  const marks = panel.marks.flatMap((mark) => {
    const place = places.get(mark.figureId);
    if (!place) return [];
    return [mark.kind === 'bar' ? barBox(place) : markBox(mark, place, radius)];
  });
  const steps = panel.steps.flatMap(({ points }) =>
    points.slice(1).flatMap((point, at) => {
      const before = points[at] ?? point;
      const [left, right] = [
        plot.x.getPixelForValue(before.day),
        plot.x.getPixelForValue(point.day),
      ];
      const [low, high] = [
        plot.y.getPixelForValue(before.value),
        plot.y.getPixelForValue(point.value),
      ];
      return [
        { left, right, top: low - 2, bottom: low + 2 },
        {
          left: right - 2,
          right: right + 2,
          top: Math.min(low, high),
          bottom: Math.max(low, high),
        },
      ];
    }),
  );
  const breaks = model.breaks.map(({ day }) => {
    const at = plot.x.getPixelForValue(day);
    return { left: at - 2, right: at + 2, top: plot.y.top, bottom: plot.y.bottom };
  });
  const names = (frame.panels[index]?.lines ?? []).map(({ text }, line) => {
    const [width, base] = [textWidth(text, frame.small * 1.06), lineBelow(line, frame.small)];
    const left = model.direction === 'rtl' ? plot.x.right - width : plot.x.left;
    return { left, right: left + width, top: plot.y.top, bottom: plot.y.top + base + 8 };
  });
  const ties = panel.marks.flatMap(({ figureId, parentId }) => {
    const [part, whole] = [places.get(figureId), places.get(parentId ?? '')];
    if (!part || !whole) return [];
    const [left, right] = [Math.min(part.x, whole.x) - 2, Math.max(part.x, whole.x) + 2];
    return [{ left, right, top: Math.min(part.y, whole.y), bottom: Math.max(part.y, whole.y) }];
  });
  return [...marks, ...steps, ...breaks, ...names, ...ties];
}

const barBox = ({ left, right, y, foot }: Place): Box => ({ left, right, top: y, bottom: foot });

function markBox(mark: Mark, place: Place, radius: number): Box {
  const reach = radius + (mark.ring === 'dotted' ? 5 : 3);
  const arrow = radius * 3.2;
  return {
    left: Math.min(place.x - reach, coversDays(mark) ? place.left : place.x),
    right: Math.max(place.x + reach, coversDays(mark) ? place.right : place.x),
    top: Math.min(place.high ?? place.y, place.y - (mark.arrow === 'up' ? arrow : reach)),
    bottom: Math.max(place.low ?? place.y, place.y + (mark.arrow === 'down' ? arrow : reach)),
  };
}

/** Whether two boxes cover each other. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
