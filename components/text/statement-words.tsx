import { Translation } from '#components/text/translation.tsx';
import { OutboundLink } from '#components/text/outbound-link.tsx';
import { Quotation } from '#components/text/quotation.tsx';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { SourcedStatement } from '#lib/record/statements.ts';

interface StatementWordsProps {
  locale: Locale;
  statement: SourcedStatement;
}

/** The words of a statement, its translation marked as such, and the way to the document. */
export function StatementWords({ locale, statement }: StatementWordsProps) {
  const t = translate(locale, 'pages');
  const { source, translation, translatedBy } = statement;
  return (
    <>
      <Quotation
        quote={statement.quote}
        prefix={statement.quotePrefix}
        suffix={statement.quoteSuffix}
        language={statement.language}
        cite={source.url}
      />
      {translation && (
        <Translation locale={locale} translation={translation} translatedBy={translatedBy} />
      )}
      <p>
        {source.url ? (
          <OutboundLink url={source.url}>{t('figure.read')}</OutboundLink>
        ) : (
          t('figure.noUrl')
        )}
      </p>
    </>
  );
}
