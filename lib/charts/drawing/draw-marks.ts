import type { Chart } from 'chart.js';
import type { ChartConfiguration } from '#lib/charts/configuration.ts';
import { drawArrow, drawMarker } from '#lib/charts/drawing/sign.ts';
import { traceWhisker } from '#lib/charts/drawing/markers.ts';
import { panelPlot, placesOf, radiusOf, type Place } from '#lib/charts/drawing/plot.ts';
import { coversDays } from '#lib/charts/extent.ts';
import { INK, PAPER } from '#lib/charts/palette.ts';
import type { Mark, Panel } from '#lib/charts/shapes.ts';

/** Draws every mark of a chart: periods and whiskers first, markers above them, parts tied to their wholes. */
export function drawMarks(chart: Chart, { model }: ChartConfiguration) {
  const radius = radiusOf(model.panels, chart.chartArea.width);
  model.panels.forEach((panel, index) => {
    const plot = panelPlot(chart, index);
    if (!plot) return;
    const places = placesOf(panel.marks, plot, radius);
    const placed = rarestLast(panel).flatMap((mark) => {
      const place = places.get(mark.figureId);
      return place ? [{ mark, place }] : [];
    });
    for (const { mark, place } of placed) drawExtent(mark, place, plot.pen, radius);
    drawTies(panel, places, plot.pen);
    for (const { mark, place } of placed) drawMark(mark, place, plot.pen, radius);
  });
}

// Where marks lie on one another, those of the source with fewest stay in sight.
function rarestLast({ marks }: Panel): Mark[] {
  const counts = new Map<string, number>();
  for (const { sourceId } of marks) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
  return marks.toSorted((a, b) => (counts.get(b.sourceId) ?? 0) - (counts.get(a.sourceId) ?? 0));
}

function drawMark(mark: Mark, place: Place, pen: CanvasRenderingContext2D, radius: number) {
  if (mark.kind === 'foot_tick') drawFootTick(mark, place, pen);
  else if (mark.kind === 'bar') drawBar(mark, place, pen, radius);
  else if (mark.value !== null) drawMarker(pen, mark, { x: place.x, y: place.y, radius });
}

// A range without a centre has its whisker alone.
function drawExtent(mark: Mark, place: Place, pen: CanvasRenderingContext2D, radius: number) {
  if (mark.kind === 'bar') return;
  drawWhisker(mark, place, pen, radius);
  if (coversDays(mark)) drawPeriod(mark, place, pen);
}

function drawWhisker(mark: Mark, place: Place, pen: CanvasRenderingContext2D, radius: number) {
  if (place.low === null || place.high === null) return;
  pen.save();
  // On a bar of its own colour it would be lost.
  pen.strokeStyle = mark.kind === 'bar' ? INK : mark.colour;
  pen.lineWidth = mark.value === null ? 2 : 1.4;
  if (mark.kind === 'forward') pen.setLineDash([3, 2]);
  pen.beginPath();
  traceWhisker(pen, place.x, place.low, place.high, radius);
  pen.stroke();
  pen.restore();
}

// A period stands as a line with short ends.
function drawPeriod(mark: Mark, place: Place, pen: CanvasRenderingContext2D) {
  const y = mark.kind === 'foot_tick' ? place.foot - 4.5 : place.y;
  pen.save();
  pen.strokeStyle = mark.colour;
  pen.lineWidth = 1.2;
  pen.beginPath();
  for (const end of [place.left, place.right]) {
    pen.moveTo(end, y - 3);
    pen.lineTo(end, y + 3);
  }
  pen.moveTo(place.left, y);
  pen.lineTo(place.right, y);
  pen.stroke();
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
  // Of zero there is an edge and no area.
  if (area[3] > 0) pen.fillRect(...area);
  pen.globalAlpha = 1;
  pen.strokeStyle = mark.isSubset ? PAPER : mark.colour;
  pen.lineWidth = mark.value === 0 ? 2.4 : 1;
  if (mark.ring === 'dotted') pen.setLineDash([2, 2]);
  pen.strokeRect(...area);
  // What was verified has a heavy edge.
  if (mark.fill === 'filled' && !mark.ring && !mark.arrow && mark.low === null && !mark.isSubset) {
    pen.fillStyle = mark.colour;
    pen.fillRect(place.x - width / 2, top, width, 4);
  }
  pen.restore();
  drawWhisker(mark, place, pen, radius);
  if (!mark.arrow) return;
  // "Up to" points into the bar, on which only paper is seen.
  const isOnBar = mark.arrow === 'down' && (mark.fill === 'filled' || mark.isSubset);
  const colour = isOnBar ? PAPER : mark.colour;
  const size = Math.min(
    radius * 2.4,
    mark.arrow === 'down' ? (place.foot - place.y) * 0.9 : Infinity,
  );
  drawArrow(pen, { ...mark, colour }, { x: place.x, y: place.y, radius: 0, size });
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
