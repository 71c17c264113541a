import { directionOf } from '#lib/messages/direction.ts';
import styles from '#components/figures/figures.module.css';
import { OutboundLink } from '#components/text/outbound-link.tsx';
import { formatPartialDate } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { CrisisSummary } from '#lib/summary/crisis-summary.ts';
import type { Citation } from '#lib/summary/citations.ts';
import type { SummaryPart } from '#lib/summary/sentences.ts';

interface SummaryProps {
  locale: Locale;
  summary: CrisisSummary;
}

/** The summary of a crisis: each number leads to its figure, each mark to the document behind it. */
export function Summary({ locale, summary: { paragraphs, citations } }: SummaryProps) {
  const t = translate(locale, 'pages');
  if (paragraphs.length === 0) return <p>{t('crisis.noSummary')}</p>;
  return (
    <>
      <p className={styles.small}>{t('crisis.summaryNote')}</p>
      <Paragraphs locale={locale} paragraphs={paragraphs} />
      <h3>{t('crisis.citations')}</h3>
      <ol className={styles.citations}>
        {citations.map((citation) => (
          <CitedSource key={citation.number} locale={locale} citation={citation} />
        ))}
      </ol>
    </>
  );
}

function Paragraphs({
  locale,
  paragraphs,
}: { locale: Locale } & Pick<CrisisSummary, 'paragraphs'>) {
  return paragraphs.map(({ series, sentences }) => (
    <p key={series.id} className={styles.summary}>
      {sentences.map(({ kind, parts }) => (
        <span key={kind}>
          {parts.map((part, index) => (
            <Part key={index} locale={locale} part={part} />
          ))}{' '}
        </span>
      ))}
    </p>
  ));
}

function Part({ locale, part }: { locale: Locale; part: SummaryPart }) {
  if (part.kind === 'citation') {
    return (
      <sup>
        <a href={`#citation-${part.number}`}>{part.text}</a>
      </sup>
    );
  }
  if (part.figureId) return <a href={`/${locale}/figures/${part.figureId}`}>{part.text}</a>;
  return part.text;
}

function CitedSource({ locale, citation }: { locale: Locale; citation: Citation }) {
  const { number, source, publisher } = citation;
  return (
    <li id={`citation-${number}`} value={number}>
      {publisher.name},{' '}
      <a
        href={`/${locale}/sources/${source.id}`}
        lang={source.language}
        dir={directionOf(source.language)}
      >
        {source.title}
      </a>
      , {formatPartialDate(locale, source.publishedOn, source.publishedOnAccuracy)}.{' '}
      {source.url && (
        <OutboundLink url={source.url}>{translate(locale, 'pages')('figure.read')}</OutboundLink>
      )}
    </li>
  );
}
