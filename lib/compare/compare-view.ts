// Series of a crisis beside each other: what is compared, in which groups, and a part of their figures at a time.
import type { Comparable } from '#lib/charts/comparison.ts';
import { seriesChoices, suggestions, type SeriesChoice } from '#lib/compare/choices.ts';
import type { Suggestion } from '#lib/compare/choices.ts';
import {
  compareAddress,
  compareText,
  readCompareQuery,
  type CompareQuery,
} from '#lib/compare/compare-query.ts';
import { groupsOf, type SeriesGroup } from '#lib/compare/groups.ts';
import { sameTime, type SameTime } from '#lib/compare/same-time.ts';
import { today } from '#lib/dates/calendar-days.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { facetsOf, type Facet } from '#lib/query/facets.ts';
import type { Part } from '#lib/query/part.ts';
import { withText } from '#lib/query/query-text.ts';
import { filtersInWords, viewMarking, type FilterInWords } from '#lib/query/view-words.ts';
import { countFiguresOfSeries, periodOfFigures } from '#lib/record/figures.ts';
import { listSeries } from '#lib/record/series.ts';
import type { Crisis } from '#lib/record/shapes.ts';
import { selectFigures, type SelectedFigures } from '#lib/summary/selected-figures.ts';
import { seriesOverviews } from '#lib/summary/series-overviews.ts';

/** So many of the latest figures of each series are searched for the time that all of them were reported for. */
const MOST_SEARCHED = 1000;

export interface ComparedGroup {
  name: string;
  /** The series of this group that have figures on this part. */
  drawn: Comparable;
  /** Those that have none on it. */
  absent: string[];
  sameTime: SameTime;
}

export interface CompareView extends CompareQuery {
  choices: SeriesGroup<SeriesChoice>[];
  suggestions: Suggestion[];
  /** The address of this comparison without its filters. */
  address: string;
  groups: ComparedGroup[];
  selected: SelectedFigures;
  facets: Facet[];
  filters: FilterInWords[];
  /** What marks the view as old or as a part; empty for the whole of today. */
  marking: string[];
  /** The days that the figures of the chosen series describe; null without any. */
  period: { from: string; to: string } | null;
}

/** What the compare page of a crisis shows for an address. */
export async function compareView(
  locale: Locale,
  crisis: Crisis,
  { parameters, part }: { parameters: URLSearchParams; part: Part },
): Promise<CompareView> {
  const series = await listSeries(crisis.id);
  const asked = await readCompareQuery(locale, series, parameters);
  const { chosen, query } = asked;
  const totals = await countFiguresOfSeries(series.map(({ id }) => id));
  const choices = seriesChoices(locale, series, { totals, chosen });
  const page = compareAddress(locale, crisis);
  const nothing = { figures: [], count: 0, from: 0, to: 0, pages: 0 };
  const shown = {
    ...asked,
    choices,
    suggestions: suggestions(locale, choices),
    address: withText(page, compareText(asked)),
  };
  const [filters, marking] = await Promise.all([
    filtersInWords(locale, query),
    viewMarking(locale, query),
  ]);
  const seriesIds = chosen.map(({ id }) => id);
  if (seriesIds.length === 0) {
    return { ...shown, groups: [], selected: nothing, facets: [], filters, marking, period: null };
  }
  const [selected, facets, period] = await Promise.all([
    selectFigures(query, part, { seriesIds }),
    facetsOf(locale, query, { seriesIds }),
    periodOfFigures({ seriesIds }),
  ]);
  const groups = await comparedGroups(locale, asked, selected);
  return { ...shown, groups, selected, facets, filters, marking, period };
}

async function comparedGroups(
  locale: Locale,
  { chosen, query }: CompareQuery,
  { figures }: SelectedFigures,
): Promise<ComparedGroup[]> {
  const time = { asOf: query.as_of, knownAt: query.known_at };
  const heads = await seriesOverviews(chosen, { most: MOST_SEARCHED, today: today(), ...time });
  return groupsOf(locale, heads, ({ series }) => series).map(({ name, members }) => {
    const compared = members.map(({ series }) => ({
      series,
      figures: figures.filter(({ seriesId }) => seriesId === series.id),
    }));
    return {
      name,
      drawn: compared.filter((one) => one.figures.length > 0),
      absent: compared.filter((one) => one.figures.length === 0).map((one) => one.series.name),
      sameTime: sameTime(locale, members, time),
    };
  });
}
