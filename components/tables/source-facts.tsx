import { Facts } from '#components/tables/facts.tsx';
import { languageName } from '#components/text/language-name.ts';
import { OutboundLink } from '#components/text/outbound-link.tsx';
import { formatDay, formatInstant, formatPartialDate } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { PublishedSource } from '#lib/record/sources.ts';

interface SourceFactsProps {
  locale: Locale;
  source: PublishedSource;
  /** The document that it republishes, where it does. */
  original: PublishedSource | undefined;
}

export function SourceFacts({ locale, source, original }: SourceFactsProps) {
  const t = translate(locale, 'pages');
  const { publisher, url, archiveUrl, accessedOn } = source;
  const notStated = t('field.notStated');
  return (
    <Facts
      facts={[
        { term: t('source.kind'), value: label(locale, 'sourceKind', source.kind) },
        {
          term: t('source.publisher'),
          value: <a href={`/${locale}/organizations/${publisher.slug}`}>{publisher.name}</a>,
        },
        {
          term: t('source.published'),
          value: formatPartialDate(locale, source.publishedOn, source.publishedOnAccuracy),
        },
        { term: t('source.authors'), value: source.authors.join(', ') || notStated },
        { term: t('source.language'), value: languageName(locale, source.language) },
        {
          term: t('source.address'),
          value: url ? (
            <OutboundLink url={url}>{t('figure.read')}</OutboundLink>
          ) : (
            t('figure.noUrl')
          ),
        },
        {
          term: t('source.archive'),
          value: archiveUrl ? (
            <OutboundLink url={archiveUrl}>{t('figure.archive')}</OutboundLink>
          ) : (
            t('figure.noArchive')
          ),
        },
        ...(original
          ? [
              {
                term: t('source.republished'),
                value: <a href={`/${locale}/sources/${original.id}`}>{original.title}</a>,
              },
            ]
          : []),
        { term: t('source.licence'), value: source.licence ?? notStated },
        {
          term: t('source.accessed'),
          value: accessedOn ? formatDay(locale, accessedOn) : notStated,
        },
        { term: t('source.recorded'), value: formatInstant(locale, source.recordedAt) },
      ]}
    />
  );
}
