import { answerQuery } from '#app/api/v1/answer-query.ts';
import { figureCsv, figuresAnswer } from '#lib/exchange/figure-answers.ts';
import { figureFilter } from '#lib/query/figure-filter.ts';
import { readFigureQuery } from '#lib/query/read-query.ts';
import { siteOrigin } from '#lib/site-origin.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request) {
  return answerQuery(request, async (parameters) => {
    const query = readFigureQuery(parameters);
    const filter = await figureFilter(query);
    const origin = siteOrigin();
    return query.output_format === 'csv'
      ? { csv: figureCsv(filter, origin), fileName: 'figures.csv' }
      : { json: await figuresAnswer(query, filter, origin) };
  });
}
