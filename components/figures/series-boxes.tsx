import { FigureBox } from '#components/charts/figure-box.tsx';
import styles from '#components/figures/figures.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { SeriesHead } from '#lib/pages/series-heads.ts';
import type { Crisis } from '#lib/record/shapes.ts';

interface SeriesBoxesProps {
  locale: Locale;
  crisis: Crisis;
  heads: SeriesHead[];
}

/** Each series of a crisis as a box with its chart and the table of its rows, after a list of them all. */
export function SeriesBoxes({ locale, crisis, heads }: SeriesBoxesProps) {
  const t = translate(locale, 'pages');
  const reported = heads.filter(({ figures }) => figures.length > 0);
  if (reported.length === 0) return <p>{t('crisis.noSeries')}</p>;
  return (
    <>
      <nav aria-label={t('crisis.seriesContents')}>
        <ul className={styles.contents}>
          {reported.map(({ series, figures }) => (
            <li key={series.id}>
              <a href={`#${series.slug}`}>{series.name}</a>{' '}
              <span className={styles.small}>
                {t('crisis.figureCount', { count: figures.length })}
              </span>
            </li>
          ))}
        </ul>
      </nav>
      {reported.map(({ series, figures }) => (
        <div key={series.id} id={series.slug}>
          <FigureBox
            locale={locale}
            series={series}
            figures={figures}
            heading="h3"
            href={`/${locale}/crises/${crisis.slug}/series/${series.slug}`}
          />
        </div>
      ))}
    </>
  );
}
