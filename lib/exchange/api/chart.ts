import { chartModel } from '#lib/charts/model.ts';
import { AppError } from '#lib/errors.ts';
import { answerWith, type Asked } from '#lib/exchange/api/answer.ts';
import { CHART_QUERY } from '#lib/exchange/api/queries.ts';
import type { ChartData } from '#lib/exchange/api/shapes/chart.ts';
import type { Answer } from '#lib/exchange/api/shapes/envelope.ts';
import { columnsOf } from '#lib/exchange/api/snapshots.ts';
import { translate } from '#lib/messages/translate.ts';
import { withQuery } from '#lib/query/query-text.ts';
import { MOST_ROWS, readStrictQuery } from '#lib/query/strict-query.ts';
import { viewMarking } from '#lib/query/view-words.ts';
import { getSeriesById } from '#lib/record/series.ts';
import { listCrisesOf } from '#lib/record/crises.ts';
import { selectFigures } from '#lib/summary/selected-figures.ts';

/**
 * The chart of a series with the figures that the query finds. Throws NOT_FOUND, and INVALID where these are more
 * than a chart can hold: none is left out without a word.
 */
export async function chartAnswer(asked: Asked, id: string): Promise<Answer<ChartData>> {
  const query = readStrictQuery(CHART_QUERY, asked.parameters);
  const series = await getSeriesById(id);
  const [{ figures, count }, marking, [crisis]] = await Promise.all([
    selectFigures({ ...query, series: id }, { page: 1, rows: MOST_ROWS }),
    viewMarking('en', query),
    listCrisesOf([series.crisisId]),
  ]);
  if (count > figures.length) throw tooMany(count);
  const model = chartModel(series, figures, 'en', { marking });
  return answerWith(asked, columnsOf(model) as ChartData, {
    title: series.name,
    html: withQuery(`/en/crises/${crisis?.slug ?? ''}/series/${series.slug}`, query),
    csv: withQuery('/api/v1/figures', { ...query, series: id, output_format: 'csv' }),
    clocks: { as_of: query.as_of ?? null, known_at: query.known_at ?? null },
  });
}

function tooMany(count: number): AppError {
  const values = { count, most: MOST_ROWS };
  const problem = translate('en', 'query')('problems.chart', values);
  return new AppError('INVALID', { fields: [{ field: 'from', problem, values: { value: '' } }] });
}
