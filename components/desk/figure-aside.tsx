import type { ReactNode } from 'react';
import styles from '#components/desk/desk.module.css';
import { MarkedQuote } from '#components/desk/marked-quote.tsx';
import { translate } from '#lib/messages/translate.ts';

interface FigureAsideProps {
  statement: { payload: Record<string, unknown> };
  series: { name: string; definition: string } | undefined;
  /** The sentence that the public will read; undefined while it cannot be made. */
  preview: string | undefined;
  /** The chooser of the series. */
  children: ReactNode;
}

/** What the form of a figure is filled in from: the quote, the series, and how the figure will read. */
export function FigureAside({ statement, series, preview, children }: FigureAsideProps) {
  const t = translate('en', 'desk');
  const { quote, language } = statement.payload;
  return (
    <div className={styles.asides}>
      <MarkedQuote quote={String(quote ?? '')} lang={String(language ?? 'en')} marks={[]} />
      {preview && (
        <p className={styles.reads}>
          <span>{t('figure.willRead')}</span> {preview}
        </p>
      )}
      {series ? (
        <>
          <p>
            <strong>{t('figure.ofSeries', { name: series.name })}</strong> {series.definition}
          </p>
          <details>
            <summary>{t('figure.otherSeries')}</summary>
            {children}
          </details>
        </>
      ) : (
        <>
          <h2>{t('figure.firstSeries')}</h2>
          {children}
        </>
      )}
    </div>
  );
}
