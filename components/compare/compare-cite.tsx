import { Cite } from '#components/cite/cite.tsx';
import { comparisonCitation } from '#lib/cite/page-citations.ts';
import { readingOf } from '#lib/cite/read-citation.ts';
import type { CompareView } from '#lib/compare/compare-view.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { withQuery } from '#lib/query/query-text.ts';
import type { Crisis } from '#lib/record/shapes.ts';

interface CompareCiteProps {
  locale: Locale;
  crisis: Pick<Crisis, 'slug' | 'name'>;
  view: Pick<CompareView, 'address' | 'chosen' | 'query' | 'selected' | 'marking'>;
}

/** How to cite a comparison as it is shown: the documents of its figures first, with its filters and its day. */
export function CompareCite({ locale, crisis, view }: CompareCiteProps) {
  const { address, chosen, query, selected, marking } = view;
  const page = withQuery(address, query);
  const works = comparisonCitation(readingOf(locale, page), crisis, {
    series: chosen,
    figures: selected.figures,
    marking,
  });
  return (
    <Cite
      locale={locale}
      works={works}
      files={`/${locale}/cite/comparisons/${crisis.slug}`}
      query={new URL(page, 'http://localhost').searchParams.toString()}
    />
  );
}
