import type { Asked } from '#lib/exchange/api/answer.ts';
import { answerWith, pageOf } from '#lib/exchange/api/answer.ts';
import type { Answer } from '#lib/exchange/api/shapes/envelope.ts';
import type { FigureRow } from '#lib/exchange/api/shapes/figure.ts';
import { exportContext, type Clocks } from '#lib/exchange/export-context.ts';
import { figureRow } from '#lib/exchange/figure-columns.ts';
import { FIGURES_AT_A_TIME, figuresInParts, orderOf } from '#lib/exchange/figure-parts.ts';
import type { FigureQuery } from '#lib/query/figure-query.ts';
import { withQuery } from '#lib/query/query-text.ts';
import { cursorAfter, type FigureFilter } from '#lib/record/figures.ts';
import { getSeriesById } from '#lib/record/series.ts';
import { listCrisesOf } from '#lib/record/crises.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

/** One page of the figures that the query finds, in the columns of the CSV. `filter` is what the query asks for. */
export async function figuresAnswer(
  asked: Asked,
  query: FigureQuery,
  filter: FigureFilter,
): Promise<Answer<FigureRow[]>> {
  const order = orderOf(query);
  const { cursor, limit, ...all } = query;
  const found: ReportedFigure[] = [];
  for await (const part of figuresInParts(filter, { order, cursor, most: limit + 1 }))
    found.push(...part);
  const { rows, last } = pageOf(found, limit);
  return answerWith(
    asked,
    await figureRows(rows, asked.origin, { asOf: query.as_of, knownAt: query.known_at }),
    {
      title: 'reported figures',
      html: await pageOfQuery(query),
      csv: withQuery('/api/v1/figures', { ...all, output_format: 'csv' }),
      next: last && cursorAfter(last, order),
      clocks: { as_of: query.as_of ?? null, known_at: query.known_at ?? null },
    },
  );
}

/** These figures in the columns of the CSV, as they stood on the days that were travelled to. */
export async function figureRows(
  figures: readonly ReportedFigure[],
  origin: string,
  clocks: Clocks = {},
): Promise<FigureRow[]> {
  const rows: FigureRow[] = [];
  for (let at = 0; at < figures.length; at += FIGURES_AT_A_TIME) {
    const part = figures.slice(at, at + FIGURES_AT_A_TIME);
    const context = await exportContext(part, origin, clocks);
    rows.push(...part.map((figure) => figureRow(figure, context) as FigureRow));
  }
  return rows;
}

// The same query for people: the page of its series, else of its crisis.
async function pageOfQuery({ series, crisis, ...query }: FigureQuery): Promise<string> {
  if (series === undefined) return crisis === undefined ? '/en' : `/en/crises/${crisis}`;
  const { output_format: _, hxl: __, sort: ___, limit: ____, cursor: _____, ...filters } = query;
  const { crisisId, slug } = await getSeriesById(series);
  const [found] = await listCrisesOf([crisisId]);
  return withQuery(`/en/crises/${found?.slug ?? ''}/series/${slug}`, filters);
}
