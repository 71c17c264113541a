import { describe, expect, it } from 'vitest';
import { frameOf, PICTURE_SHAPES } from '#lib/charts/frame.ts';
import { chartModel } from '#lib/charts/model.ts';
import { PAPER } from '#lib/charts/palette.ts';
import { textWidth } from '#lib/charts/text-width.ts';
import { hawijaFigures, presentInHawija } from '#tests/support/charted-hawija.ts';

const longNames = {
  ...presentInHawija,
  name: 'People who were still in and around Hawija '.repeat(6),
  definition: 'Everybody who was there on the day, as the organization understands it. '.repeat(9),
};

const marking = [
  'As known on 30 September 2017 · not today’s view of what was reported by then',
  'Only: International Organization for Migration',
];

describe.each(PICTURE_SHAPES)('the frame of a %s picture', (shape) => {
  const frame = frameOf(chartModel(longNames, hawijaFigures, 'en'), shape);

  it('keeps every line of text inside its borders', () => {
    for (const { text, x, y, size } of frame.texts) {
      expect(x + textWidth(text, size), text).toBeLessThanOrEqual(frame.width);
      expect(y).toBeLessThanOrEqual(frame.height);
    }
  });

  it('leaves room for the plot', () => {
    expect(frame.plotBottom - frame.plotTop).toBeGreaterThan(150);
  });

  it('marks an old view in a band above the title, and moves everything else beneath it', () => {
    const marked = frameOf(chartModel(longNames, hawijaFigures, 'en', { marking }), shape);
    expect(marked.texts.map(({ text }) => text).join(' ')).toContain(marking.join(' '));
    const band = marked.texts.filter(({ colour }) => colour === PAPER);
    expect(band.every(({ y }) => y < marked.bandHeight)).toBe(true);
    expect(marked.texts.every(({ y, colour }) => colour === PAPER || y > marked.bandHeight)).toBe(
      true,
    );
    expect(marked.plotTop).toBeGreaterThan(frame.plotTop);
    expect(frame.bandHeight).toBe(0);
  });
});
