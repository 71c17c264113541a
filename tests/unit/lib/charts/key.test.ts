import { describe, expect, it } from 'vitest';
import { chartModel } from '#lib/charts/model.ts';
import { hawijaFigures, mosulFigures, presentInHawija } from '#tests/support/charted-hawija.ts';
import { reportedFigure } from '#tests/support/figures.ts';

const signsOf = (figures: ReturnType<typeof reportedFigure>[]) =>
  chartModel(presentInHawija, figures, 'en').key.map(({ sign }) => sign);

describe('the key to the marks', () => {
  it('explains exactly the signs that occur', () => {
    expect(signsOf(hawijaFigures)).toEqual([
      'source',
      'source',
      'stated',
      'estimate',
      'about',
      'up_to',
      'subset',
    ]);
    expect(signsOf(mosulFigures)).toEqual(['stated']);
  });

  it('keeps what is not observed in a group of its own', () => {
    const { key } = chartModel(presentInHawija, [reportedFigure({ basis: 'projected' })], 'en');
    expect(key.map(({ sign, group }) => [sign, group])).toEqual([['forward', 'forward']]);
  });
});
