import type { Chart } from 'chart.js';
import type { ChartConfiguration } from '#lib/charts/configuration.ts';
import { measure, write, type Typeface } from '#lib/charts/drawing/typeface.ts';
import { panelPlot, type PanelPlot } from '#lib/charts/drawing/plot.ts';
import { lineBelow } from '#lib/charts/panel-frames.ts';
import { superscript } from '#lib/charts/frame.ts';
import type { DefinitionBreak } from '#lib/charts/shapes.ts';
import { CONTROL, INK, INK_2, PAPER, RULE } from '#lib/charts/palette.ts';

/** Draws what lies behind the marks: paper, silences, the lines and ticks of both axes, names of panels, breaks. */
export function drawBackdrop(chart: Chart, configuration: ChartConfiguration, typeface: Typeface) {
  const { ctx: pen } = chart;
  const { frame, model } = configuration;
  pen.direction = model.direction;
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, frame.width, frame.height);
  model.panels.forEach((panel, index) => {
    const plot = panelPlot(chart, index);
    if (!plot) return;
    for (const { from, to } of panel.gaps) drawSilence(plot, { from, to, top: model.top });
    drawGrid(plot, configuration, typeface);
    drawPanelLines(plot, index, configuration, typeface);
  });
  drawDays(chart, configuration, typeface);
  drawBreaks(chart, configuration, typeface);
}

function drawSilence(
  { pen, x, y }: PanelPlot,
  { from, to, top: highest }: { from: number; to: number; top: number },
) {
  const top = y.getPixelForValue(highest);
  const [left, right] = [x.getPixelForValue(from), x.getPixelForValue(to)];
  pen.save();
  pen.beginPath();
  pen.rect(left, top, right - left, y.bottom - top);
  pen.clip();
  hatch(pen, { left, right, top, bottom: y.bottom });
  pen.restore();
}

/** Hatches an area: no report was found for it. */
export function hatch(
  pen: CanvasRenderingContext2D,
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
) {
  const height = bottom - top;
  pen.strokeStyle = RULE;
  pen.lineWidth = 1;
  pen.beginPath();
  for (let start = left - height; start < right; start += 7) {
    pen.moveTo(start, bottom);
    pen.lineTo(start + height, top);
  }
  pen.stroke();
}

function drawGrid({ pen, x, y }: PanelPlot, configuration: ChartConfiguration, typeface: Typeface) {
  const { frame, valueTicks, model } = configuration;
  const isRight = model.direction === 'rtl';
  for (const { value, label } of valueTicks) {
    const height = Math.round(y.getPixelForValue(value)) + 0.5;
    pen.strokeStyle = value === 0 ? CONTROL : RULE;
    pen.lineWidth = 1;
    pen.beginPath();
    pen.moveTo(x.left, height);
    pen.lineTo(x.right, height);
    pen.stroke();
    write(pen, typeface, {
      text: label[0] ?? '',
      x: isRight ? x.right + 7 : x.left - 7,
      y: height + frame.small * 0.34,
      size: frame.small - 0.5,
      weight: 400,
      colour: INK_2,
      align: isRight ? 'left' : 'right',
    });
  }
}

function drawPanelLines(
  { pen, x, y }: PanelPlot,
  panel: number,
  { frame, model }: ChartConfiguration,
  typeface: Typeface,
) {
  frame.panels[panel]?.lines.forEach(({ text, weight }, line) =>
    write(pen, typeface, {
      text,
      ...(model.direction === 'rtl' ? { x: x.right, align: 'right' } : { x: x.left }),
      y: y.top + lineBelow(line, frame.small),
      size: frame.small,
      weight,
      colour: INK,
    }),
  );
}

function drawDays(chart: Chart, { frame, dayTicks }: ChartConfiguration, typeface: Typeface) {
  const { ctx: pen, scales } = chart;
  const { x } = scales;
  if (!x) return;
  const foot = Math.round(chart.chartArea.bottom);
  for (const { value, label } of dayTicks) {
    const at = Math.round(x.getPixelForValue(value)) + 0.5;
    pen.strokeStyle = CONTROL;
    pen.lineWidth = 1;
    pen.beginPath();
    pen.moveTo(at, foot);
    pen.lineTo(at, foot + 5);
    pen.stroke();
    const size = frame.small - 0.5;
    const widest = Math.max(
      ...label.map((text) => measure(pen, typeface, { text, size, weight: 400 })),
    );
    const middle = Math.min(frame.width - 2 - widest / 2, Math.max(2 + widest / 2, at));
    label.forEach((text, line) =>
      write(pen, typeface, {
        text,
        x: middle,
        y: foot + 5 + frame.small * 1.18 * (line + 1),
        size: frame.small - 0.5,
        weight: 400,
        colour: INK_2,
        align: 'center',
      }),
    );
  }
}

function drawBreaks(chart: Chart, { frame, model }: ChartConfiguration, typeface: Typeface) {
  const { ctx: pen, chartArea, scales } = chart;
  const isCrowded =
    model.breaks.some(({ panels }) => panels) || breaksAreClose(chart, model.breaks);
  for (const { day, note, panels } of model.breaks) {
    const at = Math.round(scales.x?.getPixelForValue(day) ?? 0) + 0.5;
    pen.save();
    pen.strokeStyle = INK_2;
    pen.lineWidth = 1;
    pen.setLineDash([5, 4]);
    pen.beginPath();
    const { top, bottom } = heightOf(chart, panels);
    pen.moveTo(at, top - 2);
    pen.lineTo(at, bottom);
    pen.stroke();
    pen.restore();
    const isRight = at > (chartArea.left + chartArea.right) / 2;
    write(pen, typeface, {
      text: isCrowded
        ? superscript(note)
        : `${model.labels.definitionChanged} ${superscript(note)}`,
      x: at + (isRight ? 4 : -4),
      y: panels ? top + frame.small : top - frame.small * 0.3,
      size: frame.small - 0.5,
      weight: 400,
      colour: INK_2,
      align: isRight ? 'right' : 'left',
    });
  }
}

// A change of definition of one series says nothing about the panels of another one.
function heightOf(chart: Chart, panels: DefinitionBreak['panels']) {
  const [first, last] = [
    panelPlot(chart, panels?.first ?? -1),
    panelPlot(chart, panels?.last ?? -1),
  ];
  return {
    top: first?.y.top ?? chart.chartArea.top,
    bottom: last?.y.bottom ?? chart.chartArea.bottom,
  };
}

// The words of two breaks would run into each other: their numbers are enough, the notes have the words.
function breaksAreClose({ scales }: Chart, breaks: DefinitionBreak[]): boolean {
  const days = breaks.map(({ day }) => scales.x?.getPixelForValue(day) ?? 0);
  return days.some((at, index) => index > 0 && at - (days[index - 1] ?? 0) < 300);
}
