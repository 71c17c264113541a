import { Cite } from '#components/cite/cite.tsx';
import { seriesCitation } from '#lib/cite/page-citations.ts';
import { readingOf } from '#lib/cite/read-citation.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { queryText } from '#lib/query/query-text.ts';
import type { SeriesOfCrisis } from '#lib/record/series.ts';
import { seriesAddress, type SeriesView } from '#lib/summary/series-view.ts';

interface SeriesCiteProps {
  locale: Locale;
  series: SeriesOfCrisis;
  view: Pick<SeriesView, 'query' | 'selected' | 'marking'>;
}

/** How to cite a series as it is shown: with its filters and the day that was gone back to. */
export function SeriesCite({ locale, series, view }: SeriesCiteProps) {
  const { query, selected, marking } = view;
  const reading = readingOf(locale, seriesAddress(locale, series, query));
  return (
    <Cite
      locale={locale}
      works={seriesCitation(reading, series, { figures: selected.figures, marking })}
      files={`/${locale}/cite/series/${series.id}`}
      query={queryText(query)}
    />
  );
}
