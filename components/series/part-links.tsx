import styles from '#components/layout/page.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { FigureFilters } from '#lib/query/figure-query.ts';
import { partText, type Part } from '#lib/query/part.ts';
import { queryText, withText } from '#lib/query/query-text.ts';
import type { SelectedFigures } from '#lib/summary/selected-figures.ts';

interface PartLinksProps {
  locale: Locale;
  action: string;
  query: FigureFilters;
  part: Part;
  selected: Pick<SelectedFigures, 'pages'>;
}

/** Links to the later and the earlier figures beside the part that is shown. */
export function PartLinks({ locale, action, query, part, selected: { pages } }: PartLinksProps) {
  const t = translate(locale, 'query');
  const { page } = part;
  if (pages < 2 && page === 1) return null;
  const address = (other: number) =>
    withText(
      action,
      [queryText(query), partText({ ...part, page: other })].filter(Boolean).join('&'),
    );
  return (
    <nav className={styles.pages} aria-label={translate(locale, 'pages')('list.pages')}>
      {page > 1 && (
        <a rel="prev" href={address(Math.min(page - 1, Math.max(1, pages)))}>
          {t('result.newer')}
        </a>
      )}
      {page < pages && (
        <a rel="next" href={address(page + 1)}>
          {t('result.older')}
        </a>
      )}
    </nav>
  );
}
