import type { Chart } from 'chart.js';
import type { ChartConfiguration } from '#lib/charts/configuration.ts';
import { measure, write, type Typeface } from '#lib/charts/drawing/typeface.ts';
import { obstacles, overlap, type Box, type Plotted } from '#lib/charts/drawing/obstacles.ts';
import {
  panelPlot,
  placesOf,
  radiusOf,
  type PanelPlot,
  type Place,
} from '#lib/charts/drawing/plot.ts';
import { INK, PAPER } from '#lib/charts/palette.ts';
import { lookDifferent } from '#lib/charts/sources.ts';
import type { Mark, Panel } from '#lib/charts/shapes.ts';

// Up to this many marks in a panel are each labelled; of more, only the last one of each source.
const MOST_LABELLED = 14;

interface Label {
  place: Place;
  /** How far above the top of a bar it stands; null for a marker, which it stands beside. */
  above: number | null;
  lines: { text: string; colour: string; weight: number }[];
}

/** Writes numbers and sources beside their marks, where there is room: never over a mark or another label. */
export function drawLabels(chart: Chart, { frame, model }: ChartConfiguration, typeface: Typeface) {
  const radius = radiusOf(model.panels, chart.chartArea.width);
  model.panels.forEach((panel, index) => {
    const plot = panelPlot(chart, index);
    if (!plot) return;
    const places = placesOf(panel.marks, plot, radius);
    const taken = obstacles({ panel, plot, places, radius, model, frame, index });
    for (const label of labelsOf(panel, { places, model, radius })) {
      placeLabel(label, { plot, taken, typeface, size: frame.small - 0.5, radius });
    }
  });
}

function labelsOf(
  panel: Panel,
  { places, model, radius }: Pick<Plotted, 'places' | 'model' | 'radius'>,
): Label[] {
  const names = new Map(model.sources.map(({ id, shortName }) => [id, shortName]));
  const isMixed = lookDifferent(model.sources);
  return chosen(panel).flatMap((mark) => {
    const place = places.get(mark.figureId);
    const name = { text: names.get(mark.sourceId) ?? '', colour: mark.colour, weight: 600 };
    return place
      ? [
          {
            place,
            above: mark.kind === 'bar' ? aboveOf(mark, place, radius) : null,
            lines: [
              { text: mark.words, colour: INK, weight: 400 },
              ...(isMixed && !mark.parentId ? [name] : []),
            ],
          },
        ]
      : [];
  });
}

// Above the whisker and the arrow of its bar.
const aboveOf = (mark: Mark, place: Place, radius: number) =>
  (mark.arrow === 'up' ? radius * 2.4 + 4 : 3) + Math.max(0, place.y - (place.high ?? place.y));

// The last report of each source comes first, so that it finds a place before the others.
function chosen(panel: Panel): Mark[] {
  const lasts = panel.sourceIds.flatMap(
    (sourceId) =>
      panel.marks.filter((mark) => mark.sourceId === sourceId && !mark.isSubset).at(-1) ?? [],
  );
  if (panel.marks.length > MOST_LABELLED) {
    // What has no height of its own is told by its words alone.
    const low = panel.marks.filter((mark) => !lasts.includes(mark) && isAtFoot(mark));
    return [...lasts, ...low];
  }
  return [...lasts, ...panel.marks.filter((mark) => !lasts.includes(mark)).toReversed()];
}

const isAtFoot = ({ kind, value }: Mark) => kind === 'foot_tick' || value === 0;

interface Placing {
  plot: PanelPlot;
  taken: Box[];
  typeface: Typeface;
  size: number;
  radius: number;
}

function placeLabel(
  { place, above, lines }: Label,
  { plot, taken, typeface, size, radius }: Placing,
) {
  const { pen, x, y } = plot;
  const width = Math.max(
    ...lines.map(({ text, weight }) => measure(pen, typeface, { text, size, weight })),
  );
  const height = size * 1.2 * lines.length;
  const spot = (
    above !== null
      ? [aboveBar(place, { width, height, above })]
      : spotsAround(place, { width, height, reach: radius + 6 })
  ).find(
    (box) =>
      box.left >= x.left + 1 &&
      box.right <= x.right + 6 &&
      box.top >= y.top - size &&
      box.bottom <= y.bottom - 1 &&
      !taken.some((other) => overlap(box, other)),
  );
  if (!spot) return;
  taken.push(spot);
  const isLeft = spot.right < place.x;
  pen.fillStyle = PAPER;
  pen.fillRect(spot.left - 2, spot.top, width + 4, height);
  lines.forEach(({ text, colour, weight }, index) =>
    write(pen, typeface, {
      text,
      x: isLeft ? spot.right : spot.left,
      y: spot.top + size * (0.93 + 1.2 * index),
      size,
      weight,
      colour,
      align: isLeft ? 'right' : 'left',
    }),
  );
}

const aboveBar = (
  { x, y }: Place,
  { width, height, above }: { width: number; height: number; above: number },
): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - above - height,
  bottom: y - above,
});

// Beside the mark first; above it, below it and beside it at an angle when that is taken.
function spotsAround(
  { x, y }: Place,
  { width, height, reach }: { width: number; height: number; reach: number },
): Box[] {
  const at = (left: number, top: number): Box => ({
    left,
    right: left + width,
    top,
    bottom: top + height,
  });
  const sides = [0, -0.6, 0.6, -1.1, 1.1].flatMap((lift) => [
    at(x + reach + 1, y - height / 2 + lift * height),
    at(x - reach - 1 - width, y - height / 2 + lift * height),
  ]);
  const ends = [at(x - width / 2, y - reach - height), at(x - width / 2, y + reach)];
  return [...sides.slice(0, 2), ...ends, ...sides.slice(2)];
}
