import styles from '#components/layout/page.module.css';
import { compareAddress } from '#lib/compare/compare-query.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { FigureFilters } from '#lib/query/figure-query.ts';
import { withQuery } from '#lib/query/query-text.ts';
import type { SeriesOfCrisis } from '#lib/record/series.ts';

interface SeriesLinksProps {
  locale: Locale;
  series: SeriesOfCrisis;
  query: FigureFilters;
}

/** Where the same series, asked the same, can be read in other ways. */
export function SeriesLinks({ locale, series, query }: SeriesLinksProps) {
  const t = translate(locale, 'query');
  const { as_of: asOf, known_at: knownAt } = query;
  const compare = compareAddress(locale, series.crisis);
  const api = withQuery(`/api/v1/series/${series.id}`, { as_of: asOf, known_at: knownAt });
  return (
    <nav className={styles.pages} aria-label={t('links.title')}>
      <a href={withQuery(compare, { ...query, series: series.slug })}>{t('links.compare')}</a>
      <a href={api}>{t('links.api')}</a>
    </nav>
  );
}
