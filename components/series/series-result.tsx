import { FigureBox } from '#components/charts/figure-box.tsx';
import { AppliedFilters } from '#components/series/applied-filters.tsx';
import { PartLinks } from '#components/series/part-links.tsx';
import { SeriesFilters } from '#components/series/series-filters.tsx';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { partMarking } from '#lib/query/view-words.ts';
import type { Part } from '#lib/query/part.ts';
import type { SeriesView } from '#lib/summary/series-view.ts';

interface SeriesResultProps {
  locale: Locale;
  /** The address of the page without its query. */
  action: string;
  view: SeriesView;
  part: Part;
}

/** The chosen figures of a series: what can be chosen, what is in force, and the chart with its table. */
export function SeriesResult({ locale, action, view, part }: SeriesResultProps) {
  const { head, selected, query, filters, problems, marking } = view;
  if (head.total === 0) return <p>{translate(locale, 'pages')('series.empty')}</p>;
  return (
    <>
      <SeriesFilters {...{ locale, action, view, part }} />
      <AppliedFilters {...{ locale, action, filters, problems }} />
      <ResultSentences locale={locale} view={view} />
      {selected.figures.length > 0 && (
        <FigureBox
          locale={locale}
          series={head.series}
          figures={selected.figures}
          view={{ query, part, marking: [...marking, ...partMarking(locale, selected)] }}
        />
      )}
      <PartLinks {...{ locale, action, query, part, selected }} />
    </>
  );
}

function ResultSentences({ locale, view }: { locale: Locale; view: SeriesView }) {
  const t = translate(locale, 'query');
  const { head, selected, filters } = view;
  const { count, from, to, pages } = selected;
  const inForce = filters.map(({ text }) => text).join('; ');
  if (count === 0)
    return (
      <p id="result" role="status">
        {t('result.empty', { filters: inForce })}
      </p>
    );
  return (
    <p id="result" role="status">
      {filters.length === 0
        ? t('result.all', { total: count })
        : t('result.some', { count, total: head.total })}
      {pages > 1 && ` ${t('result.part', { from, to })}`}
      {filters.some(({ key }) => key !== 'as_of' && key !== 'known_at') &&
        ` ${t('result.headlineStays')}`}
    </p>
  );
}
