import { AppError } from '#lib/errors.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { figureFilter } from '#lib/query/figure-filter.ts';
import { FILTER_KEYS, type FigureFilters } from '#lib/query/figure-query.ts';
import { without } from '#lib/query/query-text.ts';
import { readPageQuery, type QueryProblem } from '#lib/query/read-query.ts';

export interface UnderstoodQuery {
  query: FigureFilters;
  problems: QueryProblem[];
}

/**
 * The query of a page with what the record can answer: a name that it does not know is left out and said in a
 * problem, like a value that is none.
 */
export async function understoodQuery(
  locale: Locale,
  parameters: URLSearchParams,
): Promise<UnderstoodQuery> {
  const { query, problems } = readPageQuery(locale, parameters);
  return known(locale, { query, problems });
}

async function known(locale: Locale, asked: UnderstoodQuery): Promise<UnderstoodQuery> {
  try {
    await figureFilter(asked.query);
    return asked;
  } catch (error) {
    const [field] = error instanceof AppError && error.code === 'INVALID' ? error.fields : [];
    const key = FILTER_KEYS.find((own) => own === field?.field);
    if (!key) throw error;
    const value = String(field?.values?.value ?? '');
    const sentence = translate(locale, 'query')('problems.notThere', { value });
    return known(locale, {
      query: without(asked.query, key, value),
      problems: [...asked.problems, { key, value, sentence }],
    });
  }
}
