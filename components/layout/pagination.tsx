import styles from '#components/layout/page.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

interface PaginationProps {
  locale: Locale;
  /** The address of the list, without its query. */
  path: string;
  page: number;
  pageSize: number;
  total: number;
}

/** Which part of a list this is, and plain links to the parts beside it. */
export function Pagination({ locale, path, page, pageSize, total }: PaginationProps) {
  const t = translate(locale, 'pages');
  if (total <= pageSize && page === 1) return null;
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, total);
  return (
    <nav className={styles.pages} aria-label={t('list.pages')}>
      {page > 1 && (
        <a rel="prev" href={page === 2 ? path : `${path}?page=${page - 1}`}>
          {t('list.previous')}
        </a>
      )}
      <span>{t('list.range', { from, to, total })}</span>
      {to < total && (
        <a rel="next" href={`${path}?page=${page + 1}`}>
          {t('list.next')}
        </a>
      )}
    </nav>
  );
}
