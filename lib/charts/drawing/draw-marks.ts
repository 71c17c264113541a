import type { Chart } from 'chart.js';
import type { ChartConfiguration } from '#lib/charts/configuration.ts';
import { drawMarker } from '#lib/charts/drawing/sign.ts';
import { traceWhisker } from '#lib/charts/drawing/markers.ts';
import { panelPlot, placesOf, radiusOf, type Place } from '#lib/charts/drawing/plot.ts';
import { PAPER } from '#lib/charts/palette.ts';
import type { Mark, Panel } from '#lib/charts/shapes.ts';

/** Draws every mark of a chart: periods and whiskers first, markers above them, parts tied to their wholes. */
export function drawMarks(chart: Chart, { model }: ChartConfiguration) {
  const radius = radiusOf(model.panels, chart.chartArea.width);
  model.panels.forEach((panel, index) => {
    const plot = panelPlot(chart, index);
    if (!plot) return;
    const places = placesOf(panel.marks, plot, radius);
    const placed = panel.marks.flatMap((mark) => {
      const place = places.get(mark.figureId);
      return place ? [{ mark, place }] : [];
    });
    for (const { mark, place } of placed) drawExtent(mark, place, plot.pen, radius);
    drawTies(panel, places, plot.pen);
    for (const { mark, place } of placed) drawMark(mark, place, plot.pen, radius);
  });
}

function drawMark(mark: Mark, place: Place, pen: CanvasRenderingContext2D, radius: number) {
  if (mark.kind === 'foot_tick') drawFootTick(mark, place, pen);
  else if (mark.kind === 'bar') drawBar(mark, place, pen, radius);
  else if (mark.value !== null) drawMarker(pen, mark, { x: place.x, y: place.y, radius });
}

// A range without a centre has its whisker alone; a period stands as a line with short ends.
function drawExtent(mark: Mark, place: Place, pen: CanvasRenderingContext2D, radius: number) {
  pen.save();
  pen.strokeStyle = mark.colour;
  if (place.low !== null && place.high !== null) {
    pen.lineWidth = mark.value === null ? 2 : 1.4;
    if (mark.kind === 'forward') pen.setLineDash([3, 2]);
    pen.beginPath();
    traceWhisker(pen, place.x, place.low, place.high, radius);
    pen.stroke();
    pen.setLineDash([]);
  }
  if (mark.hasPartialDate && mark.kind !== 'foot_tick') {
    pen.lineWidth = 1.2;
    pen.beginPath();
    for (const end of [place.left, place.right]) {
      pen.moveTo(end, place.y - 3);
      pen.lineTo(end, place.y + 3);
    }
    pen.moveTo(place.left, place.y);
    pen.lineTo(place.right, place.y);
    pen.stroke();
  }
  pen.restore();
}

function drawFootTick(mark: Mark, { x, foot }: Place, pen: CanvasRenderingContext2D) {
  pen.save();
  pen.strokeStyle = mark.colour;
  pen.lineWidth = 2.4;
  pen.beginPath();
  pen.moveTo(x, foot);
  pen.lineTo(x, foot - 9);
  pen.stroke();
  pen.restore();
}

function drawBar(mark: Mark, place: Place, pen: CanvasRenderingContext2D, radius: number) {
  pen.save();
  const top = mark.value === null ? (place.low ?? place.foot) : place.y;
  const width = Math.max(1.5, place.right - place.left - 1);
  const height = Math.max(0, place.foot - top);
  pen.fillStyle = PAPER;
  pen.fillRect(place.left + 0.5, top, width, height);
  pen.globalAlpha = mark.fill === 'filled' ? 0.82 : 0.22;
  pen.fillStyle = mark.colour;
  pen.fillRect(place.left + 0.5, top, width, height);
  pen.globalAlpha = 1;
  pen.strokeStyle = mark.colour;
  pen.lineWidth = mark.value === 0 ? 2.4 : 1;
  if (mark.ring === 'dotted') pen.setLineDash([2, 2]);
  pen.strokeRect(place.left + 0.5, top, width, height);
  pen.restore();
  if (mark.arrow) {
    drawMarker(
      pen,
      { ...mark, kind: 'point', ring: null, shape: 'square' },
      {
        x: place.x,
        y: place.y,
        radius: Math.min(radius, 2.4),
      },
    );
  }
}

// A part is tied to its whole with a thin line, so that nobody reads it as a report beside it.
function drawTies(panel: Panel, places: Map<string, Place>, pen: CanvasRenderingContext2D) {
  pen.save();
  pen.lineWidth = 1.1;
  pen.setLineDash([1.5, 2.5]);
  for (const part of panel.marks) {
    const from = places.get(part.parentId ?? '');
    const to = places.get(part.figureId);
    if (!from || !to) continue;
    pen.strokeStyle = part.colour;
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
  }
  pen.restore();
}
