import { describe, expect, it } from 'vitest';
import { frameOf, PICTURE_SHAPES } from '#lib/charts/frame.ts';
import { chartModel } from '#lib/charts/model.ts';
import { textWidth } from '#lib/charts/text-width.ts';
import { hawijaFigures, presentInHawija } from '#tests/support/charted-hawija.ts';

const longNames = {
  ...presentInHawija,
  name: 'People who were still in and around Hawija '.repeat(6),
  definition: 'Everybody who was there on the day, as the organization understands it. '.repeat(9),
};

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
});
