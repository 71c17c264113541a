import { describe, expect, it } from 'vitest';
import { describeChart } from '#lib/charts/describe.ts';
import { hawijaFigures, presentInHawija } from '#tests/support/charted-hawija.ts';
import { reportedFigure } from '#tests/support/figures.ts';

describe('the sentence under a chart', () => {
  it('says who reported, the lowest, the highest and the last, and adds no part', () => {
    expect(describeChart(presentInHawija, hawijaFigures, 'en')).toBe(
      'Two organizations reported 3 figures, 21 September 2017 to 1 October 2017. The lowest is up to 78,000 (OCHA, 1 October 2017). The highest is 85,000 (OCHA, 21 September 2017). Last report 1 October 2017 (OCHA). One figure is part of another and is not added to it.',
    );
  });

  it('counts a planning figure apart', () => {
    const plan = reportedFigure({ basis: 'planning', reportedValue: 90_000 });
    const sentence = describeChart(presentInHawija, [reportedFigure(), plan], 'en');
    expect(sentence).toBe(
      'OCHA reported one figure, 21 September 2017. It is 100. One projected or planning figure is drawn apart and not counted here.',
    );
  });

  it('says so when there is nothing', () => {
    expect(describeChart(presentInHawija, [], 'en')).toBe(
      'No approved figure is drawn in this chart.',
    );
  });
});
