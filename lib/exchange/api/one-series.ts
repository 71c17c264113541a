import { seriesCitation } from '#lib/cite/page-citations.ts';
import { shortText } from '#lib/cite/plain-text.ts';
import { today } from '#lib/dates/calendar-days.ts';
import { answerWith, type Asked } from '#lib/exchange/api/answer.ts';
import { ONE_SERIES_QUERY } from '#lib/exchange/api/queries.ts';
import { seriesRows } from '#lib/exchange/api/series-rows.ts';
import type { Answer } from '#lib/exchange/api/shapes/envelope.ts';
import type { SeriesDetail } from '#lib/exchange/api/shapes/headline.ts';
import { withQuery } from '#lib/query/query-text.ts';
import { readStrictQuery } from '#lib/query/strict-query.ts';
import { viewMarking } from '#lib/query/view-words.ts';
import { listCrisesOf } from '#lib/record/crises.ts';
import { countFigures, periodOfFigures } from '#lib/record/figures.ts';
import { findHeadlinePolicy } from '#lib/record/policies.ts';
import { getSeriesById } from '#lib/record/series.ts';
import { headlineAnswer } from '#lib/series/working-answer.ts';
import { seriesOverview } from '#lib/summary/series-overviews.ts';

/** The series with its headline and why it is this one, as of a day or as it was known on one. Throws NOT_FOUND. */
export async function oneSeriesAnswer(asked: Asked, id: string): Promise<Answer<SeriesDetail>> {
  const query = readStrictQuery(ONE_SERIES_QUERY, asked.parameters);
  const { as_of: asOf, known_at: knownAt } = query;
  const series = await getSeriesById(id);
  const time = { asOf, knownAt };
  const [[row], [crisis], overview, period, count, policy] = await Promise.all([
    seriesRows([series], asked.origin),
    listCrisesOf([series.crisisId]),
    seriesOverview(series, time),
    periodOfFigures({ seriesId: id, ...time }),
    countFigures({ seriesId: id, ...time }),
    findHeadlinePolicy(),
  ]);
  if (!row || !crisis) throw new Error('a series always has a row and a crisis');
  const { headline, figures } = overview;
  const detail: SeriesDetail = {
    ...row,
    figure_count: count,
    reference_period: period && { start: period.from, end: period.to },
    headline: headlineAnswer('en', headline, { figures, policy }),
  };
  const html = withQuery(new URL(row.series_url).pathname, query);
  const reading = { locale: 'en' as const, url: `${asked.origin}${html}`, on: today() };
  const marking = await viewMarking('en', query);
  return answerWith(asked, detail, {
    title: series.name,
    citation: shortText('en', seriesCitation(reading, { ...series, crisis }, { figures, marking })),
    html,
    csv: withQuery('/api/v1/figures', { ...query, series: id, output_format: 'csv' }),
    clocks: { as_of: asOf ?? null, known_at: knownAt ?? null },
  });
}
