import { describe, expect, it } from 'vitest';
import { placeOfPanel } from '#lib/charts/panel-places.ts';
import { placeInTest, reportedFigure } from '#tests/support/figures.ts';

const [hawija, kirkuk] = [placeInTest('Hawija'), placeInTest('Kirkuk')];

describe('the place of a panel', () => {
  it('is where people were counted, not where they came from', () => {
    const figure = reportedFigure({ places: [{ ...kirkuk, role: 'origin' }, hawija] });
    expect(placeOfPanel(figure, 'en')).toEqual({ key: 'place-hawija', name: 'Hawija' });
  });

  it('is one footprint where two places were counted together, whatever their order', () => {
    const both = [hawija, kirkuk].map((place) => ({ ...place }));
    const [one, other] = [both, both.toReversed()].map((places) =>
      placeOfPanel(reportedFigure({ places }), 'en'),
    );
    expect(one).toEqual({ key: 'place-hawija place-kirkuk', name: 'Hawija and Kirkuk' });
    expect(other).toEqual(one);
  });

  it('is named by the source where no place is known', () => {
    const figure = reportedFigure({ places: [], placeText: 'الحويجة' });
    expect(placeOfPanel(figure, 'en').name).toBe('الحويجة');
  });
});
