import { answerWith, pageOf, type Asked } from '#lib/exchange/api/answer.ts';
import { cursorOf, readCursor } from '#lib/exchange/api/cursor.ts';
import { idNamed } from '#lib/exchange/api/named.ts';
import { SERIES_QUERY } from '#lib/exchange/api/queries.ts';
import { seriesRows } from '#lib/exchange/api/series-rows.ts';
import type { Answer } from '#lib/exchange/api/shapes/envelope.ts';
import type { SeriesRow } from '#lib/exchange/api/shapes/series.ts';
import { readStrictQuery } from '#lib/query/strict-query.ts';
import { getCrisis } from '#lib/record/crises.ts';
import { listSeriesAfter } from '#lib/record/series.ts';

/** The series that the query finds, by crisis and slug. */
export async function seriesAnswer(asked: Asked): Promise<Answer<SeriesRow[]>> {
  const query = readStrictQuery(SERIES_QUERY, asked.parameters);
  const after = readCursor('series', query.cursor, 2);
  const filter = {
    crisisId: await idNamed('crisis', query.crisis, getCrisis),
    metric: query.metric,
    measureType: query.measure_type,
  };
  const found = await listSeriesAfter(filter, { limit: query.limit + 1, after });
  const { rows, last } = pageOf(found, query.limit);
  return answerWith(asked, await seriesRows(rows, asked.origin), {
    title: 'series of reported figures',
    html: query.crisis === undefined ? '/en' : `/en/crises/${query.crisis}`,
    next: last && cursorOf('series', [last.crisisId, last.slug]),
  });
}
