// The colours and shapes of charts: each series colour has a contrast of at least 4.5:1 on white.
import type { MarkerShape } from '#lib/charts/shapes.ts';

export const INK = '#1F2933';
export const INK_2 = '#52606D';
export const PAPER = '#FFFFFF';
export const PAPER_2 = '#F7F9FB';
export const RULE = '#D3DDE5';
export const CONTROL = '#7B8794';

/** How the sources of one panel are told apart: by shape as well as by colour. */
export const SOURCE_STYLES: readonly { colour: string; shape: MarkerShape }[] = [
  { colour: '#0077B8', shape: 'circle' },
  { colour: '#A84300', shape: 'diamond' },
  { colour: '#12372A', shape: 'square' },
  { colour: '#9C3B7C', shape: 'triangle' },
];

/** The sources beyond those share one style and are named beside their marks. */
export const OTHER_STYLE: { colour: string; shape: MarkerShape } = {
  colour: '#666666',
  shape: 'cross',
};
