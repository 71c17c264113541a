// The frame of the picture: title, definition, key and source stand inside the image, because screenshots travel.
import { INK, INK_2, PAPER } from '#lib/charts/palette.ts';
import { panelFrames, scaleHeight, type PanelFrame } from '#lib/charts/panel-frames.ts';
import { breakLines, textWidth } from '#lib/charts/text-width.ts';
import type { ChartModel, KeyEntry } from '#lib/charts/shapes.ts';

export const PICTURE_SHAPES = ['wide', 'square'] as const;
export type PictureShape = (typeof PICTURE_SHAPES)[number];

export interface FrameText {
  text: string;
  x: number;
  /** The base line. */
  y: number;
  size: number;
  weight: number;
  colour: string;
}

export interface FrameSign {
  entry: KeyEntry;
  /** The centre of the sign. */
  x: number;
  y: number;
}

export interface Frame {
  width: number;
  height: number;
  margin: number;
  /** The sizes of the text on the plot. */
  small: number;
  texts: FrameText[];
  signs: FrameSign[];
  /** The height of the dark band on top that marks a view; 0 without one. */
  bandHeight: number;
  /** The panels from top to bottom, and the height of the scale of each. */
  panels: PanelFrame[];
  scaleHeight: number;
  /** The height of the line of days under the last panel. */
  daysHeight: number;
  /** Where a line stands that says which sources a reader has hidden. */
  noticeTop: number;
  /** Where the plot begins and ends. */
  plotTop: number;
  plotBottom: number;
  /** The height of the rule above the source line. */
  ruleAt: number;
}

const SIZES = {
  wide: { width: 820, height: 500, margin: 20, title: 20, small: 13, plot: 260, panel: 120 },
  // As wide as the column of a phone, so that a letter of the picture is a letter of the page.
  square: { width: 340, height: 340, margin: 8, title: 16, small: 12, plot: 200, panel: 112 },
};
const SIGN_WIDTH = 22;

const LEADING = 1.36;

type Sizes = (typeof SIZES)[PictureShape];

/**
 * Where everything around the plot stands, in pixels of the layout (wide 820, square 340 across). The picture grows
 * when the key is long or when each source has a panel of its own.
 */
export function frameOf(model: ChartModel, shape: PictureShape): Frame {
  const sizes = SIZES[shape];
  const band = bandTexts(model, sizes);
  const head = headTexts(model, { sizes, shape, top: Math.max(band.height, sizes.margin - 2) });
  const headBottom = head.at(-1)?.y ?? 0;
  const plotTop = headBottom + sizes.small * linesAbovePlot(model);
  const daysHeight = sizes.small * 2.4 + 10;
  const named = model.isMultiple ? panelFrames(model, sizes) : null;
  const usual = Math.max(sizes.plot, model.panels.length * sizes.panel + daysHeight);
  const plot = named ? heightOf(named) + daysHeight : usual;
  const foot = footTexts(model, sizes, shape);
  const least = model.isMultiple ? 0 : sizes.height;
  const height = Math.round(Math.max(least, plotTop + plot + foot.height + sizes.margin));
  const footTop = height - sizes.margin - foot.height;
  // One panel without a name has all of the plot.
  const panels = named ?? [{ height: footTop - plotTop - daysHeight, lines: [] }];
  return {
    width: sizes.width,
    height,
    margin: sizes.margin,
    small: sizes.small,
    texts: [
      ...band.texts,
      ...head,
      ...foot.texts.map((text) => ({ ...text, y: text.y + footTop })),
    ],
    signs: foot.signs.map((sign) => ({ ...sign, y: sign.y + footTop })),
    bandHeight: band.height,
    panels,
    scaleHeight: named ? scaleHeight(sizes) : heightOf(panels),
    daysHeight,
    noticeTop: headBottom + sizes.small * 0.45,
    plotTop,
    plotBottom: footTop,
    ruleAt: footTop + foot.ruleAt,
  };
}

const heightOf = (panels: PanelFrame[]) => panels.reduce((sum, { height }) => sum + height, 0);

// Between the head and the plot, where no mark can be: the words of changes of definition, and what is hidden.
const linesAbovePlot = ({ breaks, sources }: ChartModel) =>
  1.7 + (breaks.length > 0 ? 0.7 : 0) + (sources.length > 1 ? 1.3 : 0);

// What is not today's view, or not all of it, says so before anything else.
function bandTexts({ marking }: ChartModel, { width, margin, small }: Sizes) {
  const size = small + 0.5;
  const lines = marking.flatMap((line) =>
    breakLines(line, { size: size * 1.06, width: width - 2 * margin, most: 3 }),
  );
  const texts = lines.map((text, index) => ({
    text,
    x: margin,
    y: size * (0.6 + LEADING * (index + 0.8)),
    size,
    weight: 600,
    colour: PAPER,
  }));
  return { texts, height: lines.length ? size * (1.2 + LEADING * lines.length) : 0 };
}

interface Head {
  sizes: Sizes;
  shape: PictureShape;
  /** Where the title begins. */
  top: number;
}

function headTexts(model: ChartModel, { sizes, shape, top }: Head): FrameText[] {
  const width = sizes.width - 2 * sizes.margin;
  const { small, title: size } = sizes;
  const blocks = [
    {
      lines: breakLines(model.title, { size: size * 1.06, width, most: 3 }),
      size,
      weight: 600,
      colour: INK,
    },
    {
      lines: breakLines(model.scope, { size: small, width, most: 3 }),
      size: small,
      weight: 400,
      colour: INK,
    },
    {
      lines: breakLines(model.subtitle, { size: small, width, most: shape === 'wide' ? 2 : 3 }),
      size: small,
      weight: 400,
      colour: INK_2,
    },
  ];
  let y = top;
  return blocks.flatMap(({ lines, ...style }) =>
    lines.map((text) => {
      y += style.size * LEADING;
      return { text, x: sizes.margin, y, ...style };
    }),
  );
}

function footTexts(model: ChartModel, sizes: Sizes, shape: PictureShape) {
  const { margin, small } = sizes;
  const size = small - 0.5;
  const key = keyRows(model.key, { sizes, size });
  const ruleAt = key.height + small * 0.9;
  const width = sizes.width - 2 * margin;
  const most = shape === 'wide' ? 4 : 8;
  const lines = [
    ...model.breaks.flatMap(({ note }) =>
      breakLines(`${superscript(note)} ${model.notes[note - 1] ?? ''}`, { size, width, most }),
    ),
    // Never cut: a picture without its sources is worth nothing.
    ...breakLines(model.sourceLine, { size, width, most: Infinity }),
  ];
  return {
    signs: key.signs,
    texts: [
      ...key.texts,
      ...lines.map((text, index) => ({
        text,
        x: margin,
        y: ruleAt + small * 0.5 + size * 1.36 * (index + 0.85),
        size,
        weight: 400,
        colour: INK_2,
      })),
    ],
    ruleAt,
    height: ruleAt + small * 0.5 + size * 1.36 * lines.length,
  };
}

function keyRows(key: KeyEntry[], { sizes, size }: { sizes: Sizes; size: number }) {
  const line = size * 1.62;
  const texts: FrameText[] = [];
  const signs: FrameSign[] = [];
  let x = sizes.margin;
  let row = 0;
  key.forEach((entry, index) => {
    // A name that is longer than a line goes on below it: who reported is never cut.
    const lines = breakLines(entry.label, {
      size: size * 1.06,
      width: sizes.width - 2 * sizes.margin - SIGN_WIDTH,
      most: Infinity,
    });
    const widest = Math.max(...lines.map((label) => textWidth(label, size)));
    const width = SIGN_WIDTH + widest + 4;
    const isNewGroup = index > 0 && key[index - 1]?.group !== entry.group;
    if (x > sizes.margin && (isNewGroup || x + width > sizes.width - sizes.margin)) {
      x = sizes.margin;
      row += 1;
    }
    const y = line * (row + 1);
    signs.push({ entry, x: x + 8, y: y - size * 0.36 });
    lines.forEach((text, below) => {
      const at = { x: x + SIGN_WIDTH, y: y + line * below * 0.8 };
      texts.push({ text, ...at, size, weight: 400, colour: INK });
    });
    row += lines.length - 1;
    x += width + 14;
  });
  return { texts, signs, height: key.length ? line * (row + 1) : 0 };
}

/** The number of a note as it stands beside the line that it explains. */
export function superscript(note: number): string {
  return [...String(note)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '').join('');
}
