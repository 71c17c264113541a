import { PANEL_DIVISIONS, type PanelDivision } from '#lib/charts/panels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { FigureFilters } from '#lib/query/figure-query.ts';
import type { QueryProblem } from '#lib/query/read-query.ts';
import { understoodQuery } from '#lib/query/understood.ts';
import type { Crisis, Series } from '#lib/record/shapes.ts';

/** More series at once could not be read, nor drawn within the weight of a page. */
export const MOST_COMPARED = 12;

export interface CompareQuery {
  /** The series to compare, in the order of the crisis. */
  chosen: Series[];
  by: PanelDivision;
  /** The shared filters, without series and crisis. */
  query: FigureFilters;
  /** What the address says that was not understood: it is not applied. */
  problems: QueryProblem[];
}

/**
 * What the address of a comparison asks for. `series` names a series of the crisis by slug or id and may be given
 * several times; what is not understood is left out and said in a problem.
 */
export async function readCompareQuery(
  locale: Locale,
  series: readonly Series[],
  parameters: URLSearchParams,
): Promise<CompareQuery> {
  const t = translate(locale, 'compare');
  const { query, problems } = await filtersOf(locale, parameters);
  const named = parameters.getAll('series').filter((value) => value !== '');
  const found = series.filter(({ id, slug }) => named.includes(id) || named.includes(slug));
  const unknown = named.filter((value) =>
    found.every(({ id, slug }) => id !== value && slug !== value),
  );
  const asked = parameters.get('by') ?? '';
  const by = PANEL_DIVISIONS.find((own) => own === asked);
  const problem = (key: string, value: string, sentence: string) => ({ key, value, sentence });
  return {
    chosen: found.slice(0, MOST_COMPARED),
    by: by ?? 'source',
    query,
    problems: [
      ...unknown.map((value) => problem('series', value, t('problems.series', { value }))),
      ...(found.length > MOST_COMPARED
        ? [
            problem(
              'series',
              String(found.length),
              t('problems.tooMany', { count: found.length, most: MOST_COMPARED }),
            ),
          ]
        : []),
      ...(asked !== '' && !by ? [problem('by', asked, t('problems.by', { value: asked }))] : []),
      ...problems,
    ],
  };
}

/** The keys of a comparison that are its own, as they stand in its address. */
export function compareText({ chosen, by }: Pick<CompareQuery, 'chosen' | 'by'>): string {
  return new URLSearchParams([
    ...chosen.map(({ slug }) => ['series', slug]),
    ...(by === 'source' ? [] : [['by', by]]),
  ]).toString();
}

/** The address of the compare page of a crisis. */
export function compareAddress(locale: Locale, crisis: Pick<Crisis, 'slug'>): string {
  return `/${locale}/crises/${crisis.slug}/compare`;
}

// The shared keys read `series` as one id: here it has a meaning of its own.
async function filtersOf(locale: Locale, parameters: URLSearchParams) {
  const rest = new URLSearchParams(
    [...parameters].filter(([key]) => key !== 'series' && key !== 'crisis'),
  );
  return understoodQuery(locale, rest);
}
