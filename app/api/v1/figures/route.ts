import { reading } from '#app/api/v1/answer-query.ts';
import { figuresAnswer } from '#lib/exchange/api/figures.ts';
import { figureCsv } from '#lib/exchange/figure-answers.ts';
import { orderOf } from '#lib/exchange/figure-parts.ts';
import { figureFilter } from '#lib/query/figure-filter.ts';
import { readFigureQuery } from '#lib/query/read-query.ts';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = reading(async (asked) => {
  const query = readFigureQuery(asked.parameters);
  const filter = await figureFilter(query);
  return query.output_format === 'csv'
    ? { csv: figureCsv(filter, asked.origin, orderOf(query)), fileName: 'figures.csv' }
    : { json: await figuresAnswer(asked, query, filter) };
});
