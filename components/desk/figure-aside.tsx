import type { ReactNode } from 'react';
import styles from '#components/desk/drafts.module.css';
import { MarkedQuote } from '#components/desk/marked-quote.tsx';
import type { EarlierValue } from '#lib/entry/earlier-values.ts';
import { translate } from '#lib/messages/translate.ts';

interface FigureAsideProps {
  statement: { payload: Record<string, unknown> };
  series: { name: string; definition: string } | undefined;
  /** What the organization of the statement said in this series before, the latest first. */
  earlier: readonly EarlierValue[];
  /** The chooser of the series. */
  children: ReactNode;
}

/** What the form of a figure is filled in from: the quote, the series, and what was said in it before. */
export function FigureAside({ statement, series, earlier, children }: FigureAsideProps) {
  const t = translate('en', 'desk');
  const { quote, language } = statement.payload;
  return (
    <div className={styles.asides}>
      <MarkedQuote quote={String(quote ?? '')} lang={String(language ?? 'en')} marks={[]} />
      {series ? (
        <>
          <p>
            <strong>{t('figure.ofSeries', { name: series.name })}</strong> {series.definition}
          </p>
          {earlier.length > 0 && (
            <>
              <h2>{t('figure.earlier')}</h2>
              <p>{t('figure.earlierHelp')}</p>
              <ul>
                {earlier.map(({ figureId, value, period }) => (
                  <li key={figureId}>
                    <a href={`/f/${figureId}`}>{t('figure.earlierValue', { value, period })}</a>{' '}
                    <a
                      href={`/desk/record/figures/${figureId}`}
                      aria-label={t('figure.earlierChangeNamed', { value, period })}
                    >
                      {t('figure.earlierChange')}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
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
