import { reading } from '#app/api/v1/answer-query.ts';
import { figuresAnswer } from '#lib/exchange/api/figures.ts';
import { figureFile } from '#lib/exchange/figure-files.ts';
import { figureFilter } from '#lib/query/figure-filter.ts';
import { readFigureQuery } from '#lib/query/read-query.ts';
import { refuseWideSearch } from '#lib/query/word-search.ts';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = reading(async (asked) => {
  const query = readFigureQuery(asked.parameters);
  const filter = await figureFilter(query);
  await refuseWideSearch(query, filter);
  const { output_format: format } = query;
  return format === 'json'
    ? { json: await figuresAnswer(asked, query, filter) }
    : figureFile(query, filter, { format, origin: asked.origin });
});
