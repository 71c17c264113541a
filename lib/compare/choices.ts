import { compareText } from '#lib/compare/compare-query.ts';
import { groupsOf, type SeriesGroup } from '#lib/compare/groups.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Series } from '#lib/record/shapes.ts';

export interface SeriesChoice {
  series: Series;
  /** How many public figures it has in all. */
  count: number;
  isChosen: boolean;
}

export interface Suggestion {
  text: string;
  /** The query of a comparison. */
  query: string;
}

/** The series of a crisis that have figures, by what may share an axis, each with the number of its figures. */
export function seriesChoices(
  locale: Locale,
  series: readonly Series[],
  { totals, chosen }: { totals: ReadonlyMap<string, number>; chosen: readonly Series[] },
): SeriesGroup<SeriesChoice>[] {
  const choices = series
    .map((one) => ({
      series: one,
      count: totals.get(one.id) ?? 0,
      isChosen: chosen.some(({ id }) => id === one.id),
    }))
    .filter(({ count, isChosen }) => count > 0 || isChosen);
  return groupsOf(locale, choices, (choice) => choice.series);
}

/** Where to begin: the longest series by source and by place, and the two longest of one kind beside each other. */
export function suggestions(locale: Locale, groups: SeriesGroup<SeriesChoice>[]): Suggestion[] {
  const t = translate(locale, 'compare');
  const longest = ({ members }: SeriesGroup<SeriesChoice>) =>
    members.toSorted((a, b) => b.count - a.count).map(({ series }) => series);
  const [first] = groups
    .flatMap(({ members }) => members)
    .toSorted((a, b) => b.count - a.count)
    .map(({ series }) => series);
  if (!first) return [];
  return [
    {
      text: t('none.bySource', { series: first.name }),
      query: compareText({ chosen: [first], by: 'source' }),
    },
    {
      text: t('none.byPlace', { series: first.name }),
      query: compareText({ chosen: [first], by: 'place' }),
    },
    ...groups.flatMap((group) => {
      const [one, other] = longest(group);
      return one && other
        ? [
            {
              text: t('none.together', { first: one.name, second: other.name }),
              query: compareText({ chosen: [one, other], by: 'source' }),
            },
          ]
        : [];
    }),
  ];
}
