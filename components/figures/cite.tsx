import { FigureJsonLd } from '#components/figures/figure-json-ld.tsx';
import styles from '#components/figures/figures.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { formatInstant, formatPartialDate } from '#lib/dates/format.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { textOf, type SentencePart } from '#lib/sentences/parts.ts';

interface CiteProps {
  locale: Locale;
  figure: ReportedFigure;
  sentence: SentencePart[];
  /** The whole address of the short permalink. */
  permalink: string;
}

/** How to cite a figure, for people and for programs: the original source first, then this record with its revision. */
export function Cite({ locale, figure, sentence, permalink }: CiteProps) {
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
      <FigureJsonLd figure={figure} sentence={textOf(sentence)} permalink={permalink} />
    </>
  );
}
