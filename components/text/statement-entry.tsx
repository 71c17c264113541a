import type { ReactNode } from 'react';
import { Quotation } from '#components/text/quotation.tsx';
import styles from '#components/text/text.module.css';
import { formatPartialDate } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { SourcedStatement } from '#lib/record/statements.ts';

interface StatementEntryProps {
  locale: Locale;
  statement: SourcedStatement;
  /** The document is named elsewhere on the page. */
  isInSource?: boolean;
  children?: ReactNode;
}

/** One statement of a list: who and when, the words, the document. */
export function StatementEntry(props: StatementEntryProps) {
  const { locale, statement, isInSource = false, children } = props;
  const { id, source, attributed, figureCount } = statement;
  const t = translate(locale, 'pages');
  return (
    <li className={styles.statement}>
      <p className={styles.byline}>
        <a href={`/${locale}/organizations/${attributed.slug}`}>{attributed.name}</a>
        {statement.speakerRole && `, ${statement.speakerRole}`},{' '}
        {formatPartialDate(
          locale,
          statement.saidOn ?? source.publishedOn,
          statement.saidOn ? statement.saidOnAccuracy : source.publishedOnAccuracy,
        )}
      </p>
      <Quotation
        quote={statement.quote}
        prefix={statement.quotePrefix}
        suffix={statement.quoteSuffix}
        language={statement.language}
        cite={source.url}
      />
      <p className={styles.byline}>
        {!isInSource && (
          <>
            <a href={`/${locale}/sources/${source.id}`}>
              <bdi lang={source.language}>{source.title}</bdi>
            </a>{' '}
            ·{' '}
          </>
        )}
        <a href={`/${locale}/statements/${id}`}>{t('statement.open', { count: figureCount })}</a>
      </p>
      {children}
    </li>
  );
}
