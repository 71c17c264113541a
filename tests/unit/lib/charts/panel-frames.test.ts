import { describe, expect, it } from 'vitest';
import { lineBelow, panelFrames, scaleHeight } from '#lib/charts/panel-frames.ts';
import type { ChartModel, Panel } from '#lib/charts/shapes.ts';

const PHONE = { width: 340, margin: 8, small: 12, panel: 112 };
const LONG = 'UN Office for the Coordination of Humanitarian Affairs';

const panel = (title: string, shortTitle: string, heading: string | null = null): Panel => ({
  heading,
  title,
  shortTitle,
  sourceIds: [],
  marks: [],
  steps: [],
  gaps: [],
});
const framesOf = (...panels: Panel[]) =>
  panelFrames({ panels, top: 100_000, region: 'en' } as ChartModel, PHONE);

describe('the name of a panel', () => {
  it('is the short one where the whole does not fit into a line', () => {
    const [frame] = framesOf(panel(LONG, 'OCHA'));
    expect(frame).toEqual({ height: PHONE.panel, lines: [{ text: 'OCHA', weight: 600 }] });
  });

  it('that is long in short too goes on in further lines, and loses no word', () => {
    const [frame] = framesOf(panel(LONG, LONG));
    expect(frame?.lines.length).toBeGreaterThan(1);
    expect(frame?.lines.map(({ text }) => text).join(' ')).toBe(LONG);
    expect(frame?.height).toBeGreaterThan(PHONE.panel);
  });

  it('stands below that of its series, which is said once', () => {
    const frames = framesOf(panel('IRC', 'IRC', 'Present in Hawija'), panel('UN', 'UN'));
    expect(frames.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
      ['Present in Hawija', 'IRC'],
      ['UN'],
    ]);
  });

  it('never reaches into the scale below it', () => {
    for (const frame of framesOf(panel(LONG, LONG, LONG.repeat(2)), panel('UN', 'UN'))) {
      const above = frame.height - scaleHeight(PHONE);
      expect(lineBelow(frame.lines.length - 1, PHONE.small)).toBeLessThan(above);
    }
  });
});
