import styles from '#components/figures/figures.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { SeriesOnPage } from '#lib/pages/series-on-page.ts';

interface SeriesContentsProps {
  locale: Locale;
  path: string;
  contents: SeriesOnPage['contents'];
}

/** Every series of a crisis with the number of its figures: a link to its box, or to its page where it has no box here. */
export function SeriesContents({ locale, path, contents }: SeriesContentsProps) {
  const t = translate(locale, 'pages');
  return (
    <nav aria-label={t('crisis.seriesContents')}>
      <ul className={styles.contents}>
        {contents.map(({ head: { series, total }, isHere }) => (
          <li key={series.id}>
            <a href={isHere ? `#${series.slug}` : `${path}/series/${series.slug}`}>{series.name}</a>{' '}
            <span className={styles.small}>{t('crisis.figureCount', { count: total })}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
