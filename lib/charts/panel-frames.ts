// How high each panel is: its name needs room above the scale, and the first panel of a series names that as well.
import { breakLines, textWidth } from '#lib/charts/text-width.ts';
import type { ChartModel, Panel } from '#lib/charts/shapes.ts';

export interface PanelLine {
  text: string;
  weight: number;
}

export interface PanelFrame {
  height: number;
  /** What is written above its scale, from top to bottom. */
  lines: PanelLine[];
}

interface PanelSizes {
  width: number;
  margin: number;
  small: number;
  /** The height of a panel whose name is one line. */
  panel: number;
}

// A third of a panel stands above its scale: for one line of its name and for what rises over the topmost mark.
const ABOVE = 1 / 3;
const LEADING = 1.36;

/** The height of the scale of every panel: the same for all, so that their marks can be compared. */
export const scaleHeight = ({ panel }: Pick<PanelSizes, 'panel'>) => panel * (1 - ABOVE);

/** The panels of a chart in which each has a name. */
export function panelFrames(model: ChartModel, sizes: PanelSizes): PanelFrame[] {
  const hasHeadings = model.panels.some(({ heading }) => heading !== null);
  return model.panels.map((panel) => {
    const lines = [
      ...brokenInto(panel.heading, widthOf(model, sizes), sizes).map(bold),
      ...nameOf(panel, widthOf(model, sizes), sizes).map(hasHeadings ? plain : bold),
    ];
    const more = Math.max(0, lines.length - 1) * sizes.small * LEADING;
    return { height: sizes.panel + more, lines };
  });
}

/** The base line of a line above the scale, from the top of its panel. */
export const lineBelow = (line: number, small: number) => small * (1.7 + LEADING * line);

// The short name where the whole does not fit into a line; nothing is cut, whatever its length.
function nameOf({ title, shortTitle }: Panel, width: number, sizes: PanelSizes): string[] {
  const whole = brokenInto(title, width, sizes);
  return whole.length > 1 ? brokenInto(shortTitle, width, sizes) : whole;
}

const brokenInto = (text: string | null, width: number, { small }: PanelSizes) =>
  text ? breakLines(text, { size: small * 1.06, width, most: Infinity }) : [];

// Beside the numbers of the value axis.
function widthOf({ top, region }: ChartModel, { width, margin, small }: PanelSizes): number {
  const longest = new Intl.NumberFormat(region).format(top);
  return width - 2 * margin - textWidth(longest, small) - 13;
}

const bold = (text: string): PanelLine => ({ text, weight: 600 });
const plain = (text: string): PanelLine => ({ text, weight: 400 });
