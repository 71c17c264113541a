import styles from '#components/figures/figures.module.css';
import { formatPartialDate, formatPeriod, periodOf } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { FoundHead } from '#lib/pages/series-heads.ts';
import { quantityParts, quantityWords } from '#lib/quantity/format.ts';
import { rangeWords } from '#lib/quantity/numbers.ts';
import type { ReportRange } from '#lib/series/range.ts';

interface KeyFiguresProps {
  locale: Locale;
  heads: FoundHead[];
}

/** Key figures side by side: label, qualifier and number, what it describes, whose it is. */
export function KeyFigures({ locale, heads }: KeyFiguresProps) {
  return (
    <ul className={styles.keys}>
      {heads.map((head) => (
        <li key={head.series.id} className={styles.key}>
          <p className={styles.keyLabel}>{head.series.name}</p>
          <KeyFigure locale={locale} head={head} />
        </li>
      ))}
    </ul>
  );
}

interface KeyFigureProps {
  locale: Locale;
  head: FoundHead;
  /** Leads to the page of the series. */
  hasLink?: boolean;
}

/** The number at the head of a series; a range with the chosen figure named in it where sources differ. */
export function KeyFigure({ locale, head: { series, headline }, hasLink = true }: KeyFigureProps) {
  const t = translate(locale, 'pages');
  const { figure, ofWhich, range, reports, independent } = headline;
  const { qualifier, value, unit, full, note, number } = quantityParts(locale, figure);
  const isRange = headline.status === 'range';
  const source = figure.originating.shortName ?? figure.originating.name;
  const shown = isRange ? spanWords(locale, range) : value;
  return (
    <>
      <p className={styles.keyValue}>
        <a href={`/${locale}/figures/${figure.id}`}>
          {!isRange && qualifier && <span className={styles.qualifier}>{qualifier} </span>}
          {isRange || number === null ? (
            <span className={shown.length > 9 ? styles.longNumber : styles.number}>{shown}</span>
          ) : (
            <data className={styles.number} value={number}>
              {value}
            </data>
          )}
        </a>
      </p>
      <p className={styles.keyNote}>
        {!isRange && full !== value && `${full} `}
        {unit}
        {!isRange && note && ` (${note})`}, {formatPeriod(locale, periodOf(figure))}
      </p>
      <p className={styles.keyNote}>
        {isRange
          ? t('key.range', {
              reports: reports.length,
              independent: independent.length,
              figure: quantityWords(locale, figure),
              source,
            })
          : t('key.source', { source })}
      </p>
      {ofWhich.map((part) => (
        <p key={part.id} className={styles.keyNote}>
          {t('table.ofWhich')}{' '}
          <a href={`/${locale}/figures/${part.id}`}>{quantityWords(locale, part)}</a>{' '}
          {part.ageRange}
        </p>
      ))}
      {headline.isStale && (
        <p className={styles.keyNote}>
          {t('key.stale', { date: formatPartialDate(locale, headline.lastReportedOn, 'day') })}
        </p>
      )}
      {hasLink && (
        <p className={styles.keyNote}>
          <a href={`/${locale}/crises/${figure.crisis.slug}/series/${series.slug}`}>
            {t('key.series')}
            <span className={styles.hidden}>: {series.name}</span>
          </a>
        </p>
      )}
    </>
  );
}

// An end that its source leaves open stays open.
const spanWords = (locale: Locale, { low, high }: ReportRange): string =>
  rangeWords(locale, low.isOpen ? null : low.value, high.isOpen ? null : high.value) ??
  rangeWords(locale, low.value, high.value) ??
  '';
