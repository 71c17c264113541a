import type { ReactNode } from 'react';
import styles from '#components/layout/page.module.css';
import { Facts, type Fact } from '#components/tables/facts.tsx';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { formatInstant, formatPartialDate, formatPeriod, periodOf } from '#lib/dates/format.ts';
import type { OrganizationRef, ReportedFigure } from '#lib/record/reported-figure.ts';

interface ProvenanceProps {
  locale: Locale;
  figure: ReportedFigure;
}

/** The three organizations and the dates, named apart: they are often different and must not be merged. */
export function Provenance({ locale, figure }: ProvenanceProps) {
  const t = translate(locale, 'pages');
  return (
    <div className={styles.columns}>
      <div>
        <h3>{t('figure.who')}</h3>
        <Facts facts={organizationFacts(locale, figure)} />
      </div>
      <div>
        <h3>{t('figure.when')}</h3>
        <Facts facts={dateFacts(locale, figure)} />
      </div>
    </div>
  );
}

function organizationFacts(locale: Locale, figure: ReportedFigure): Fact[] {
  const t = translate(locale, 'pages');
  const { speakerName, speakerRole } = figure.statement;
  const link = ({ slug, name }: OrganizationRef): ReactNode => (
    <a href={`/${locale}/organizations/${slug}`}>{name}</a>
  );
  return [
    {
      term: t('figure.publisher'),
      note: t('figure.publisherNote'),
      value: link(figure.publisher),
    },
    {
      term: t('figure.attributed'),
      note: t('figure.attributedNote'),
      value: link(figure.attributed),
    },
    {
      term: t('figure.speaker'),
      value: [speakerName, speakerRole].filter(Boolean).join(', ') || t('field.notStated'),
    },
    {
      term: t('figure.originating'),
      note: t('figure.originatingNote'),
      value: link(figure.originating),
    },
  ];
}

function dateFacts(locale: Locale, figure: ReportedFigure): Fact[] {
  const t = translate(locale, 'pages');
  const { statement, source } = figure;
  const inferred = {
    stated: undefined,
    inferred_from_said: t('figure.inferredFromSaid'),
    inferred_from_published: t('figure.inferredFromPublished'),
  }[figure.referenceBasis];
  return [
    {
      term: t('figure.reference'),
      note: t('figure.referenceNote'),
      value: (
        <>
          {formatPeriod(locale, periodOf(figure))}
          {inferred && <span className={styles.aside}>{inferred}</span>}
        </>
      ),
    },
    {
      term: t('figure.said'),
      value: statement.saidOn
        ? formatPartialDate(locale, statement.saidOn, statement.saidOnAccuracy)
        : t('field.notStated'),
    },
    {
      term: t('figure.published'),
      value: formatPartialDate(locale, source.publishedOn, source.publishedOnAccuracy),
    },
    { term: t('figure.recorded'), value: formatInstant(locale, figure.recordedAt) },
  ];
}
