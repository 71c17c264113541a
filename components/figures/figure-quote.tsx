import { directionOf } from '#lib/messages/direction.ts';
import { OutboundLink } from '#components/text/outbound-link.tsx';
import { Quotation } from '#components/text/quotation.tsx';
import { Translation } from '#components/text/translation.tsx';
import styles from '#components/figures/figures.module.css';
import { languageName } from '#components/text/language-name.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

interface FigureQuoteProps {
  locale: Locale;
  figure: ReportedFigure;
}

/** The sentence that a figure was taken from, with its number marked, and where it can be read. */
export function FigureQuote({ locale, figure }: FigureQuoteProps) {
  const t = translate(locale, 'pages');
  const { statement, source, valueText } = figure;
  return (
    <>
      <Quotation
        quote={statement.quote}
        prefix={statement.quotePrefix}
        suffix={statement.quoteSuffix}
        language={statement.language}
        marked={valueText}
        cite={source.url}
      />
      {statement.translation && (
        <Translation
          locale={locale}
          translation={statement.translation}
          translatedBy={statement.translatedBy}
        />
      )}
      <p>
        <a
          href={`/${locale}/sources/${source.id}`}
          lang={source.language}
          dir={directionOf(source.language)}
        >
          {source.title}
        </a>
        {statement.locator && <> · {t('figure.locator', { locator: statement.locator })}</>}
        {statement.language !== locale && (
          <>
            {' '}
            · {t('figure.originalLanguage', { language: languageName(locale, statement.language) })}
          </>
        )}
      </p>
      <p className={styles.small}>
        {source.url ? (
          <OutboundLink url={source.url}>{t('figure.read')}</OutboundLink>
        ) : (
          t('figure.noUrl')
        )}
        {' · '}
        {source.archiveUrl ? (
          <OutboundLink url={source.archiveUrl}>{t('figure.archive')}</OutboundLink>
        ) : (
          t('figure.noArchive')
        )}
      </p>
    </>
  );
}
