import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import type { FigureFilters } from '#lib/query/figure-query.ts';
import { countFigures, type FigureFilter } from '#lib/record/figures.ts';

/** So many figures are looked through word by word at once; more would keep every other reader waiting for seconds. */
export const MOST_SEARCHED = 50_000;

/**
 * Refuses to look for words among more figures than can be looked through at once. Throws INVALID that names the
 * words, how many figures the rest of the query leaves, and the limit.
 */
export async function refuseWideSearch(
  { q }: Pick<FigureFilters, 'q'>,
  filter: FigureFilter,
  most = MOST_SEARCHED,
): Promise<void> {
  if (q === undefined) return;
  const count = await countFigures({ ...filter, words: undefined });
  if (count <= most) return;
  const values = { value: q, count, most };
  const problem = translate('en', 'query')('problems.wideSearch', values);
  throw new AppError('INVALID', { fields: [{ field: 'q', problem, values }] });
}
