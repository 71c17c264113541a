// One mark, drawn the same way in the chart and in its key.
import { PAPER } from '#lib/charts/palette.ts';
import { ringDots, traceArrow, traceCircle, traceMarker } from '#lib/charts/drawing/markers.ts';
import type { Mark } from '#lib/charts/shapes.ts';

export type Look = Pick<Mark, 'kind' | 'shape' | 'colour' | 'fill' | 'ring' | 'arrow' | 'isSubset'>;

/** Draws the marker of a look at a point: its body, its ring and its arrow. */
export function drawMarker(
  pen: CanvasRenderingContext2D,
  look: Look,
  { x, y, radius }: { x: number; y: number; radius: number },
) {
  const size = look.isSubset ? radius * 0.72 : radius;
  pen.save();
  pen.strokeStyle = look.colour;
  pen.lineJoin = 'round';
  if (look.arrow) drawArrow(pen, look, { x, y, radius: size, size: size * 2.2 });
  drawBody(pen, look, { x, y, radius: size });
  if (look.ring) drawRing(pen, look, { x, y, radius: size });
  pen.restore();
}

/** Draws the arrow of a look from the edge of a marker, or from the top of a bar when the radius is 0. */
export function drawArrow(
  pen: CanvasRenderingContext2D,
  { arrow, colour }: Pick<Look, 'arrow' | 'colour'>,
  { x, y, radius, size }: Spot & { size: number },
) {
  const direction = arrow ?? 'up';
  pen.strokeStyle = colour;
  pen.lineWidth = 1.6;
  pen.lineCap = 'round';
  pen.beginPath();
  traceArrow(pen, direction, x, y + (direction === 'up' ? -radius : radius), size);
  pen.stroke();
}

interface Spot {
  x: number;
  y: number;
  radius: number;
}

function drawBody(pen: CanvasRenderingContext2D, look: Look, { x, y, radius }: Spot) {
  const isForward = look.kind === 'forward';
  pen.lineWidth = 1.6;
  pen.fillStyle = look.fill === 'filled' && !isForward ? look.colour : PAPER;
  pen.beginPath();
  traceMarker(pen, isForward ? 'diamond' : look.shape, x, y, isForward ? radius * 1.35 : radius);
  pen.fill();
  if (isForward) pen.setLineDash([3, 2]);
  pen.stroke();
  pen.setLineDash([]);
}

function drawRing(pen: CanvasRenderingContext2D, look: Look, { x, y, radius }: Spot) {
  if (look.ring === 'dotted') {
    pen.fillStyle = look.colour;
    pen.beginPath();
    for (const [dotX, dotY] of ringDots(x, y, radius + 4)) traceCircle(pen, dotX, dotY, 0.8);
    pen.fill();
    return;
  }
  pen.lineWidth = 0.8;
  pen.beginPath();
  traceMarker(pen, look.shape, x, y, radius + 2.4);
  pen.stroke();
}
