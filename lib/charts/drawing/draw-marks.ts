import type { Chart } from 'chart.js';
import type { ChartConfiguration } from '#lib/charts/configuration.ts';
import { drawArrow, drawMarker } from '#lib/charts/drawing/sign.ts';
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
  const top = mark.value === null ? (place.low ?? place.foot) : place.y;
  const whole = Math.max(1.5, place.right - place.left - 1);
  // A part stands inside its whole, so that nobody reads the two as a stack.
  const width = mark.isSubset ? whole * 0.4 : whole;
  const area = [place.x - width / 2, top, width, Math.max(0, place.foot - top)] as const;
  pen.save();
  pen.fillStyle = PAPER;
  pen.fillRect(...area);
  pen.fillStyle = mark.colour;
  if (!mark.isSubset) pen.globalAlpha = mark.fill === 'filled' ? 0.75 : 0.25;
  pen.fillRect(...area);
  pen.globalAlpha = 1;
  pen.strokeStyle = mark.isSubset ? PAPER : mark.colour;
  pen.lineWidth = mark.value === 0 ? 2.4 : 1;
  if (mark.ring === 'dotted') pen.setLineDash([2, 2]);
  pen.strokeRect(...area);
  pen.restore();
  if (mark.arrow) drawArrow(pen, mark, { x: place.x, y: place.y, radius: 0, size: radius * 2.4 });
}

// A part is tied to its whole with a thin line, so that nobody reads it as a report beside it.
function drawTies(panel: Panel, places: Map<string, Place>, pen: CanvasRenderingContext2D) {
  pen.save();
  pen.lineWidth = 1.1;
  pen.setLineDash([1.5, 2.5]);
  for (const part of panel.marks) {
    const from = places.get(part.parentId ?? '');
    const to = places.get(part.figureId);
    if (!from || !to || part.kind === 'bar') continue;
    pen.strokeStyle = part.colour;
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
  }
  pen.restore();
}
