import { FigureBox } from '#components/charts/figure-box.tsx';
import styles from '#components/figures/figures.module.css';
import { SeriesContents } from '#components/figures/series-contents.tsx';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { SeriesOnPage } from '#lib/pages/series-on-page.ts';

interface SeriesBoxesProps {
  locale: Locale;
  /** The address of the crisis. */
  path: string;
  series: SeriesOnPage;
}

/** The series on one page of a crisis: all of them by name, then a box with chart and table for each that is here. */
export function SeriesBoxes({
  locale,
  path,
  series: { page, pages, ...series },
}: SeriesBoxesProps) {
  const t = translate(locale, 'pages');
  if (series.contents.length === 0) return <p>{t('crisis.noSeries')}</p>;
  return (
    <>
      <SeriesContents locale={locale} path={path} contents={series.contents} />
      {series.boxes.map(({ series: { slug, ...rest }, figures }) => (
        <div key={slug} id={slug}>
          <FigureBox
            locale={locale}
            series={{ slug, ...rest }}
            figures={figures}
            heading="h3"
            href={`${path}/series/${slug}`}
          />
        </div>
      ))}
      {pages > 1 && (
        <nav className={styles.pages} aria-label={t('crisis.seriesPages')}>
          {page > 1 && (
            <a rel="prev" href={page === 2 ? `${path}#series` : `${path}?page=${page - 1}#series`}>
              {t('crisis.previousSeries')}
            </a>
          )}
          <span>{t('crisis.seriesPage', { page, pages })}</span>
          {page < pages && (
            <a rel="next" href={`${path}?page=${page + 1}#series`}>
              {t('crisis.nextSeries')}
            </a>
          )}
        </nav>
      )}
    </>
  );
}
