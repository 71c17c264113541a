import type { MarkerShape } from '#lib/charts/shapes.ts';

/** The part of a canvas that a marker needs; the key in the page records the same calls as an SVG path. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  closePath(): void;
}

/** Traces a marker of a radius around a point. The shapes are scaled to weigh about the same to the eye. */
export function traceMarker(pen: Pen, shape: MarkerShape, x: number, y: number, radius: number) {
  if (shape === 'circle') {
    traceCircle(pen, x, y, radius);
    return;
  }
  const [first, ...others] = CORNERS[shape].map(([dx, dy]) => [x + dx * radius, y + dy * radius]);
  if (!first) return;
  pen.moveTo(first[0] ?? x, first[1] ?? y);
  for (const [cornerX = x, cornerY = y] of others) pen.lineTo(cornerX, cornerY);
  pen.closePath();
}

/** Traces an arrow that starts at the edge of a marker: up for at least, down for up to. */
export function traceArrow(pen: Pen, direction: 'up' | 'down', x: number, y: number, size: number) {
  const sign = direction === 'up' ? -1 : 1;
  const tip = y + sign * size;
  pen.moveTo(x, y);
  pen.lineTo(x, tip);
  pen.moveTo(x - size * 0.38, tip - sign * size * 0.42);
  pen.lineTo(x, tip);
  pen.lineTo(x + size * 0.38, tip - sign * size * 0.42);
}

/** Traces a whisker with caps between two heights. */
export function traceWhisker(pen: Pen, x: number, low: number, high: number, cap: number) {
  pen.moveTo(x - cap, low);
  pen.lineTo(x + cap, low);
  pen.moveTo(x, low);
  pen.lineTo(x, high);
  pen.moveTo(x - cap, high);
  pen.lineTo(x + cap, high);
}

/** Traces a circle as four curves: an SVG canvas writes an arc as a hundred. */
export function traceCircle(pen: Pen, x: number, y: number, radius: number) {
  const hold = radius * 0.5523;
  pen.moveTo(x + radius, y);
  pen.bezierCurveTo(x + radius, y + hold, x + hold, y + radius, x, y + radius);
  pen.bezierCurveTo(x - hold, y + radius, x - radius, y + hold, x - radius, y);
  pen.bezierCurveTo(x - radius, y - hold, x - hold, y - radius, x, y - radius);
  pen.bezierCurveTo(x + hold, y - radius, x + radius, y - hold, x + radius, y);
  pen.closePath();
}

/** The centres of the dots of a dotted ring. */
export function ringDots(x: number, y: number, radius: number): [number, number][] {
  const count = Math.max(8, Math.round((radius * Math.PI * 2) / 4));
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * Math.PI * 2;
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
  });
}

const CORNERS: Record<Exclude<MarkerShape, 'circle'>, [number, number][]> = {
  diamond: [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  triangle: [
    [0, -1.2],
    [1.15, 0.85],
    [-1.15, 0.85],
  ],
  cross: [
    [-1, -0.65],
    [-0.65, -1],
    [0, -0.35],
    [0.65, -1],
    [1, -0.65],
    [0.35, 0],
    [1, 0.65],
    [0.65, 1],
    [0, 0.35],
    [-0.65, 1],
    [-1, 0.65],
    [-0.35, 0],
  ],
};
