import { createCanvas, SvgExportFlag, type Canvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { chartConfiguration, type ChartConfiguration } from '#lib/charts/configuration.ts';
import { chartModel } from '#lib/charts/model.ts';
import { PAPER } from '#lib/charts/palette.ts';
import { paint } from '#lib/charts/picture/paint.ts';
import { chartRows } from '#lib/charts/table.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';
import {
  DRAWN_VOCABULARY,
  STRUCK_VOCABULARY,
  vocabularyFigures,
  vocabularyFlows,
  vocabularyOfFlows,
  vocabularySeries,
} from '#tests/support/charted-vocabulary.ts';

// What each row of the vocabulary is made of: areas that are filled and lines that are drawn.
const BODY = 2;
const [LINE, RING, ARROW, WHISKER] = [1, 1, 1, 1];

const STOCKS: Record<string, number> = {
  exact: BODY,
  stated: BODY + RING,
  approximately: BODY + RING,
  nearly: BODY + RING,
  at_least: BODY + ARROW,
  more_than: BODY + ARROW,
  up_to: BODY + ARROW,
  at_most: BODY + ARROW,
  less_than: BODY + ARROW,
  between: WHISKER,
  low_best_high: WHISKER + BODY + RING,
  order_of_magnitude: LINE,
  not_quantified: LINE,
  estimated: BODY,
  modelled: BODY,
  projected: BODY,
  planning: BODY + ARROW,
  zero: BODY + RING,
  whole: BODY + RING,
  part: BODY + RING,
  month: LINE + BODY + RING,
};

// Its area and its edge; the paper beneath it is not counted.
const BAR = 2;

const FLOWS: Record<string, number> = {
  ...Object.fromEntries(Object.keys(STOCKS).map((row) => [row, BAR])),
  exact: BAR + LINE,
  zero: LINE,
  at_least: BAR + ARROW,
  more_than: BAR + ARROW,
  up_to: BAR + ARROW,
  at_most: BAR + ARROW,
  less_than: BAR + ARROW,
  between: BAR + WHISKER,
  low_best_high: BAR + WHISKER,
  order_of_magnitude: LINE + LINE,
  not_quantified: LINE + LINE,
  projected: LINE + BODY,
  planning: LINE + BODY + ARROW,
};

const CASES: [kind: string, series: Series, figures: ReportedFigure[], made: typeof STOCKS][] = [
  ['stocks', vocabularySeries, vocabularyFigures, STOCKS],
  ['flows', vocabularyOfFlows, vocabularyFlows, FLOWS],
];

describe.each(CASES)('the vocabulary of %s', (_, series, figures, made) => {
  const model = chartModel(series, figures, 'en');
  const marks = model.panels.flatMap((panel) => panel.marks);

  it('has a mark for each row of the table that is drawn, and for no other', () => {
    const drawn = chartRows(series, figures, 'en').filter(({ isDrawn }) => isDrawn);
    expect(marks.map(({ figureId }) => figureId)).toEqual(drawn.map(({ figureId }) => figureId));
    expect(marks.some(({ figureId }) => figureId in STRUCK_VOCABULARY)).toBe(false);
    expect(marks.map(({ figureId }) => figureId).toSorted()).toEqual(
      figures
        .map(({ id }) => id)
        .filter((id) => id in DRAWN_VOCABULARY)
        .toSorted(),
    );
  });

  it.each(marks.map(({ figureId }) => figureId))('draws %s alike on canvas and in SVG', (row) => {
    const [whole, without] = [model.panels, []].map((panels) => picturesOf(model, panels, row));
    const onCanvas = (whole?.canvas ?? 0) - (without?.canvas ?? 0);
    expect(onCanvas).toBe(made[row]);
    expect((whole?.svg ?? 0) - (without?.svg ?? 0)).toBe(onCanvas);
  });
});

type Model = ChartConfiguration['model'];

// The chart with this one mark, or with none: frame, scales and everything behind the marks are the same in both.
function picturesOf(model: Model, panels: Model['panels'], row: string) {
  const alone = model.panels.map((panel) => ({
    ...panel,
    // Chart.js has nothing to draw by itself, the plugin draws the marks.
    sourceIds: [],
    gaps: [],
    marks: panels.length ? panel.marks.filter(({ figureId }) => figureId === row) : [],
  }));
  const configuration = chartConfiguration({ ...model, panels: alone }, 'wide');
  return { canvas: drawnOnCanvas(configuration), svg: shapesInSvg(configuration) };
}

const DRAWS = ['fill', 'stroke', 'fillRect', 'strokeRect'] as const;

function drawnOnCanvas(configuration: ChartConfiguration): number {
  const canvas: Canvas = createCanvas(configuration.frame.width, configuration.frame.height);
  const pen = canvas.getContext('2d');
  let count = 0;
  for (const name of DRAWS) {
    const draw = pen[name].bind(pen) as (...given: unknown[]) => void;
    Object.defineProperty(pen, name, {
      value: (...given: unknown[]) => {
        if (name !== 'fillRect' || String(pen.fillStyle).toUpperCase() !== PAPER) count += 1;
        draw(...given);
      },
    });
  }
  paint(canvas, configuration);
  return count;
}

function shapesInSvg(configuration: ChartConfiguration): number {
  const { width, height } = configuration.frame;
  const canvas = createCanvas(width, height, SvgExportFlag.NoPrettyXML);
  paint(canvas, configuration);
  const shapes =
    canvas
      .getContent()
      .toString()
      .match(/<(path|rect)\b[^>]*>/g) ?? [];
  return shapes.filter((shape) => !shape.startsWith('<rect fill="white"')).length;
}
