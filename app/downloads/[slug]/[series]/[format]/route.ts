import { reading } from '#app/api/v1/answer-query.ts';
import { figuresAnswer } from '#lib/exchange/api/figures.ts';
import { figureFile } from '#lib/exchange/figure-files.ts';
import { downloadQuery } from '#lib/query/download-query.ts';
import { figureFilter } from '#lib/query/figure-filter.ts';
import { queryText } from '#lib/query/query-text.ts';
import { getSeries } from '#lib/record/series.ts';

export const dynamic = 'force-dynamic';

type Params = { slug: string; series: string; format: string };

/** The page of a series with an ending: the same bytes as `/api/v1/figures` for the same query. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = reading<Params>(
  async (asked, { slug, series, format: ending }) => {
    const { id } = await getSeries(slug, series);
    const query = downloadQuery(asked.parameters, { series: id, format: ending });
    const filter = await figureFilter(query);
    const { output_format: format } = query;
    if (format !== 'json') return figureFile(query, filter, { format, origin: asked.origin });
    const parameters = new URLSearchParams(queryText(query));
    return {
      json: await figuresAnswer({ ...asked, path: '/figures', parameters }, query, filter),
    };
  },
);
