import { chartModel } from '#lib/charts/model.ts';
import { facetsOf } from '#lib/query/facets.ts';
import { getSeriesById } from '#lib/record/series.ts';
import { seriesOverview } from '#lib/summary/series-overviews.ts';
import { median, timed } from '#tests/bench/measuring.ts';

export interface MeasuredRules {
  /** Headline, range, counts of reports and working over the whole series, with the reading of its figures. */
  overview: number;
  /** Every choice of the filters with its count. */
  facets: number;
  /** The chart of the whole series, once its figures are read. */
  chartModel: number;
}

const TIMES = 9;

/** Medians in ms of what the rules make of a series, without a server around them. */
export async function measureRules(seriesId: string): Promise<MeasuredRules> {
  const series = await getSeriesById(seriesId);
  const { figures } = await seriesOverview(series);
  const medianOf = async (work: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let at = 0; at < TIMES; at += 1) times.push(await timed(work));
    return median(times);
  };
  return {
    overview: await medianOf(() => seriesOverview(series)),
    facets: await medianOf(() => facetsOf('en', { series: seriesId })),
    chartModel: await medianOf(async () => chartModel(series, figures, 'en')),
  };
}
