import type { Chart } from 'chart.js';
import type { ChartConfiguration } from '#lib/charts/configuration.ts';
import { drawMarker, type Look } from '#lib/charts/drawing/sign.ts';
import { hatch } from '#lib/charts/drawing/draw-backdrop.ts';
import { traceWhisker } from '#lib/charts/drawing/markers.ts';
import { write, type Typeface } from '#lib/charts/drawing/typeface.ts';
import { INK, INK_2, PAPER, RULE } from '#lib/charts/palette.ts';
import { breakLines } from '#lib/charts/text-width.ts';
import type { KeyEntry } from '#lib/charts/shapes.ts';

/** Draws the band that marks a view, title, definition, key, source and last report around the plot. */
export function drawFrame(chart: Chart, configuration: ChartConfiguration, typeface: Typeface) {
  const { ctx: pen } = chart;
  const { frame, model } = configuration;
  pen.direction = model.direction;
  pen.fillStyle = INK;
  if (frame.bandHeight > 0) pen.fillRect(0, 0, frame.width, frame.bandHeight);
  const isMirrored = model.direction === 'rtl';
  for (const text of frame.texts) {
    write(pen, typeface, isMirrored ? { ...text, x: frame.width - text.x, align: 'right' } : text);
  }
  for (const { entry, x, y } of frame.signs) {
    drawKeySign(pen, entry, isMirrored ? frame.width - x : x, y);
  }
  drawNotice(pen, configuration, typeface);
  pen.strokeStyle = RULE;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.moveTo(frame.margin, Math.round(frame.ruleAt) + 0.5);
  pen.lineTo(frame.width - frame.margin, Math.round(frame.ruleAt) + 0.5);
  pen.stroke();
  if (!model.panels.length) {
    write(pen, typeface, {
      text: model.labels.empty,
      x: frame.width / 2,
      y: (frame.plotTop + frame.plotBottom) / 2,
      size: frame.small + 1,
      weight: 400,
      colour: INK_2,
      align: 'center',
    });
  }
}

// In a band of its own, so that a screenshot never passes for the whole chart.
function drawNotice(
  pen: CanvasRenderingContext2D,
  { frame, model, notice }: ChartConfiguration,
  typeface: Typeface,
) {
  if (notice === null) return;
  const { margin, small: size, width, noticeTop } = frame;
  const [text = ''] = breakLines(notice, { size: size * 1.06, width: width - 3 * margin, most: 1 });
  pen.fillStyle = INK;
  pen.fillRect(margin, noticeTop, width - 2 * margin, size * 1.5);
  write(pen, typeface, {
    text,
    ...(model.direction === 'rtl'
      ? { x: width - margin - 8, align: 'right' }
      : { x: margin + 8, align: 'left' }),
    y: noticeTop + size * 1.1,
    size,
    weight: 600,
    colour: PAPER,
  });
}

const PLAIN: Omit<Look, 'shape' | 'colour'> = {
  kind: 'point',
  fill: 'filled',
  ring: null,
  arrow: null,
  isSubset: false,
};

/** How the markers of the key differ from a plain one. */
export const KEY_LOOKS: Partial<Record<KeyEntry['sign'], Partial<Look>>> = {
  source: {},
  exact: {},
  zero: {},
  stated: { ring: 'thin' },
  estimate: { fill: 'open' },
  about: { fill: 'open', ring: 'dotted' },
  at_least: { arrow: 'up' },
  up_to: { arrow: 'down' },
  best: {},
  period: {},
  subset: { isSubset: true },
  forward: { kind: 'forward' },
};

function drawKeySign(pen: CanvasRenderingContext2D, entry: KeyEntry, x: number, y: number) {
  pen.save();
  pen.strokeStyle = entry.colour;
  pen.fillStyle = entry.colour;
  pen.lineWidth = 1.4;
  BENEATH[entry.sign]?.(pen, x, y);
  const look = KEY_LOOKS[entry.sign];
  const lift = look?.arrow === 'up' ? 3 : look?.arrow === 'down' ? -3 : 0;
  if (look) {
    drawMarker(
      pen,
      { ...PLAIN, ...look, shape: entry.shape, colour: entry.colour },
      {
        x,
        y: y + lift,
        radius: look.arrow ? 3.2 : 4,
      },
    );
  }
  pen.restore();
}

type Drawn = (pen: CanvasRenderingContext2D, x: number, y: number) => void;

const line = (pen: CanvasRenderingContext2D, points: [number, number][]) => {
  pen.beginPath();
  points.forEach(([x, y], index) => (index ? pen.lineTo(x, y) : pen.moveTo(x, y)));
  pen.stroke();
};

function drawPaleBar(pen: CanvasRenderingContext2D, x: number, y: number) {
  pen.globalAlpha = 0.25;
  pen.fillRect(x - 6, y - 5, 12, 10);
  pen.globalAlpha = 1;
  pen.lineWidth = 1;
  pen.strokeRect(x - 6, y - 5, 12, 10);
}

function drawSpan(pen: CanvasRenderingContext2D, x: number, y: number) {
  for (const end of [x - 8, x + 8]) {
    line(pen, [
      [end, y - 3],
      [end, y + 3],
    ]);
  }
  line(pen, [
    [x - 8, y],
    [x + 8, y],
  ]);
}

const BENEATH: Partial<Record<KeyEntry['sign'], Drawn>> = {
  range: (pen, x, y) => {
    pen.lineWidth = 2;
    pen.beginPath();
    traceWhisker(pen, x, y + 6, y - 6, 4);
    pen.stroke();
  },
  best: (pen, x, y) => {
    pen.beginPath();
    traceWhisker(pen, x, y + 7, y - 7, 4);
    pen.stroke();
  },
  bar: (pen, x, y) => {
    pen.globalAlpha = 0.75;
    pen.fillRect(x - 6, y - 5, 12, 10);
    pen.globalAlpha = 1;
  },
  exact_bar: (pen, x, y) => {
    pen.globalAlpha = 0.75;
    pen.fillRect(x - 6, y - 5, 12, 10);
    pen.globalAlpha = 1;
    pen.fillRect(x - 6, y - 6, 12, 4);
  },
  estimate_bar: drawPaleBar,
  about_bar: (pen, x, y) => {
    pen.setLineDash([2, 2]);
    drawPaleBar(pen, x, y);
    pen.setLineDash([]);
  },
  part_bar: (pen, x, y) => {
    pen.globalAlpha = 0.75;
    pen.fillRect(x - 6, y - 6, 12, 12);
    pen.globalAlpha = 1;
    pen.fillRect(x - 2.5, y, 5, 6);
  },
  foot_tick: (pen, x, y) => {
    pen.lineWidth = 2.4;
    line(pen, [
      [x, y + 5],
      [x, y - 4],
    ]);
  },
  zero: (pen, x, y) => {
    pen.strokeStyle = INK_2;
    line(pen, [
      [x - 8, y],
      [x + 8, y],
    ]);
  },
  period: drawSpan,
  span: drawSpan,
  subset: (pen, x, y) => {
    pen.setLineDash([1.5, 2.5]);
    line(pen, [
      [x, y - 8],
      [x, y],
    ]);
    pen.setLineDash([]);
  },
  step: (pen, x, y) =>
    line(pen, [
      [x - 8, y + 4],
      [x, y + 4],
      [x, y - 4],
      [x + 8, y - 4],
    ]),
  gap: (pen, x, y) => {
    pen.beginPath();
    pen.rect(x - 8, y - 6, 16, 12);
    pen.clip();
    hatch(pen, { left: x - 8, right: x + 8, top: y - 6, bottom: y + 6 });
  },
  break: (pen, x, y) => {
    pen.strokeStyle = INK_2;
    pen.setLineDash([4, 3]);
    line(pen, [
      [x, y - 7],
      [x, y + 7],
    ]);
    pen.setLineDash([]);
  },
};
