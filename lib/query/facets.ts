import { LISTED_KEYS, type FigureFilters, type ListedKey } from '#lib/query/figure-query.ts';
import { figureFilter } from '#lib/query/figure-filter.ts';
import { queryNames } from '#lib/query/query-names.ts';
import { valuesOf, without } from '#lib/query/query-text.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { countFiguresBy, type FigureFilter } from '#lib/record/figures.ts';

export interface Choice {
  /** As it stands in the address. */
  value: string;
  label: string;
  /** How many figures there would be with this choice, everything else as it is. */
  count: number;
  isChosen: boolean;
}

export interface Facet {
  key: ListedKey;
  choices: Choice[];
}

/** Several series instead of the one that a query can name. */
export type SeriesScope = Pick<FigureFilter, 'seriesIds'>;

/** The choices of each key among the figures of the query, the most frequent first; keys that divide nothing are left out. */
export async function facetsOf(
  locale: Locale,
  query: FigureFilters,
  within: SeriesScope = {},
): Promise<Facet[]> {
  const names = await queryNames(locale);
  const facets = await Promise.all(
    LISTED_KEYS.map(async (key): Promise<Facet> => {
      const counts = await countFiguresBy(
        { ...(await figureFilter(without(query, key))), ...within },
        key,
      );
      const found = [...counts].map(([stored, count]) => ({
        value: names.valueOf(key, stored),
        count,
      }));
      const chosen = valuesOf(query, key);
      const missing = chosen.filter((value) => found.every((own) => own.value !== value));
      const choices = [...found, ...missing.map((value) => ({ value, count: 0 }))].map(
        ({ value, count }) => ({
          value,
          count,
          label: names.labelOf(key, value),
          isChosen: chosen.includes(value),
        }),
      );
      return { key, choices: choices.toSorted(mostFrequentFirst) };
    }),
  );
  return facets.filter(
    ({ choices }) => choices.length > 1 || choices.some(({ isChosen }) => isChosen),
  );
}

const mostFrequentFirst = (a: Choice, b: Choice) =>
  b.count - a.count || (a.label < b.label ? -1 : 1);
