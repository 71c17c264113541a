// A series as an analyst asks for it: as it stood on a day, narrowed, a part at a time.
import type { Locale } from '#lib/messages/messages.ts';
import { facetsOf, type Facet } from '#lib/query/facets.ts';
import type { FigureFilters } from '#lib/query/figure-query.ts';
import type { Part } from '#lib/query/part.ts';
import { withQuery } from '#lib/query/query-text.ts';
import type { QueryProblem } from '#lib/query/read-query.ts';
import { understoodQuery } from '#lib/query/understood.ts';
import { filtersInWords, viewMarking, type FilterInWords } from '#lib/query/view-words.ts';
import { periodOfFigures } from '#lib/record/figures.ts';
import type { Series } from '#lib/record/shapes.ts';
import { selectFigures, type SelectedFigures } from '#lib/summary/selected-figures.ts';
import { workedOut, type WorkedOut } from '#lib/summary/worked-out.ts';
import { seriesOverview, type SeriesOverview } from '#lib/summary/series-overviews.ts';

export interface SeriesView {
  /** What is asked for, without the series itself. */
  query: FigureFilters;
  /** What the address says that was not understood: it is not applied. */
  problems: QueryProblem[];
  /** The whole series at the time that is asked for, with its headline and its working. */
  head: SeriesOverview;
  selected: SelectedFigures;
  facets: Facet[];
  filters: FilterInWords[];
  /** What marks the view as old or as a part; empty for the whole of today. */
  marking: string[];
  /** Sums, differences and checks over the chosen figures; null while they are shown only in part. */
  worked: WorkedOut | null;
  /** The days that figures of the series describe; null without figures. */
  period: { from: string; to: string } | null;
}

/** What the page of a series shows for an address. */
export async function seriesView(
  locale: Locale,
  series: Series,
  { parameters, part }: { parameters: URLSearchParams; part: Part },
): Promise<SeriesView> {
  const { query: read, problems } = await understoodQuery(locale, parameters);
  // The page is about its own series, whatever the address says.
  const { series: _series, crisis: _crisis, ...query } = read;
  const asked = { ...query, series: series.id };
  const time = { asOf: query.as_of, knownAt: query.known_at };
  const [head, selected, facets, filters, marking, period] = await Promise.all([
    seriesOverview(series, time),
    selectFigures(asked, part),
    facetsOf(locale, asked),
    filtersInWords(locale, query),
    viewMarking(locale, query),
    periodOfFigures({ seriesId: series.id }),
  ]);
  const worked =
    selected.pages === 1
      ? await workedOut(locale, series, { figures: selected.figures, asked: time })
      : null;
  return { query, problems, head, selected, facets, filters, marking, worked, period };
}

/** The address of the page of a series that shows this query. */
export function seriesAddress(
  locale: Locale,
  series: Series & { crisis: { slug: string } },
  query: FigureFilters = {},
): string {
  return withQuery(`/${locale}/crises/${series.crisis.slug}/series/${series.slug}`, query);
}
