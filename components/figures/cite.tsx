import styles from '#components/figures/figures.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { formatInstant, formatPartialDate } from '#lib/dates/format.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

interface CiteProps {
  locale: Locale;
  figure: ReportedFigure;
  /** The whole address of the short permalink. */
  permalink: string;
}

/** How to cite a figure: the original source first, then this record with permalink and revision. */
export function Cite({ locale, figure, permalink }: CiteProps) {
  const t = translate(locale, 'pages');
  const { publisher, source } = figure;
  const original = [
    publisher.name,
    `“${source.title}”`,
    formatPartialDate(locale, source.publishedOn, source.publishedOnAccuracy),
    ...(source.url ? [source.url] : []),
  ].join(', ');
  return (
    <>
      <p className={styles.citation}>
        {t('figure.citation', {
          source: original,
          id: figure.id,
          revision: String(figure.revision),
          recorded: formatInstant(locale, figure.recordedAt),
          permalink,
        })}
      </p>
      <p className={styles.small}>{t('figure.citeNote')}</p>
    </>
  );
}
