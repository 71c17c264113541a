import styles from '#components/figures/figures.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { FigureInWords, KeyFigure } from '#lib/summary/key-figures.ts';

interface KeyFiguresProps {
  locale: Locale;
  keys: KeyFigure[];
}

/** Key figures side by side: label, qualifier and number, what it describes, whose it is. */
export function KeyFigures({ locale, keys }: KeyFiguresProps) {
  const t = translate(locale, 'pages');
  if (keys.length === 0) return <p>{t('crisis.noKey')}</p>;
  return (
    <ul className={styles.keys}>
      {keys.map((key) => (
        <li key={key.series.id} className={styles.key}>
          <p className={styles.keyLabel}>{key.series.name}</p>
          <KeyFigureBlock locale={locale} of={key} />
          <p className={styles.keyNote}>
            <a href={`/${locale}/crises/${key.figure.crisis.slug}/series/${key.series.slug}`}>
              {t('key.series')}
              <span className={styles.hidden}>: {key.series.name}</span>
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The number at the head of a series, with all that must be read with it. */
export function KeyFigureBlock({ locale, of: key }: { locale: Locale; of: KeyFigure }) {
  const t = translate(locale, 'pages');
  const { figure, quantity, asOf, sourceName: source, counts, range } = key;
  const { qualifier, value, unit, full, note } = quantity;
  const chosen = qualifier ? `${qualifier} ${full}` : full;
  return (
    <>
      <p className={styles.keyValue}>
        <a href={`/${locale}/figures/${figure.id}`}>
          <Value of={key} />
        </a>
      </p>
      <p className={styles.keyNote}>
        {range === null && full !== value && `${full} `}
        {unit}
        {range === null && note && ` (${note})`}, {asOf}
      </p>
      <p className={styles.keyNote}>
        {range === null
          ? t('key.source', { source, counts })
          : rangeWords(locale, key, { counts, figure: chosen, source })}
      </p>
      {key.note !== null && (
        <p className={styles.keyNote} dir="auto">
          {translate(locale, 'policies')('choice.chosen', { note: key.note })}
        </p>
      )}
      <Lines locale={locale} term={t('table.ofWhich')} figures={key.ofWhich} />
      <Lines locale={locale} term={t('key.before')} figures={key.before ? [key.before] : []} />
      <Lines locale={locale} term={t('key.later')} figures={key.later ? [key.later] : []} />
      {key.lastReported && (
        <p className={styles.keyNote}>{t('key.stale', { date: key.lastReported })}</p>
      )}
    </>
  );
}

function rangeWords(
  locale: Locale,
  { chosenBy }: KeyFigure,
  values: { counts: string; figure: string; source: string },
): string {
  return chosenBy === 'editor'
    ? translate(locale, 'policies')('choice.range', values)
    : translate(locale, 'pages')('key.range', values);
}

function Value({ of: { quantity, range } }: { of: KeyFigure }) {
  const { qualifier, value, number } = quantity;
  if (range !== null) return <span className={styles.longNumber}>{range}</span>;
  const size = value.length > 12 ? styles.longNumber : styles.number;
  return (
    <>
      {qualifier && <span className={styles.qualifier}>{qualifier} </span>}
      {number === null ? (
        <span className={size}>{value}</span>
      ) : (
        <data className={size} value={number}>
          {value}
        </data>
      )}
    </>
  );
}

interface LinesProps {
  locale: Locale;
  term: string;
  figures: FigureInWords[];
}

function Lines({ locale, term, figures }: LinesProps) {
  return figures.map(({ figureId, words }) => (
    <p key={figureId} className={styles.keyNote}>
      {term} <a href={`/${locale}/figures/${figureId}`}>{words}</a>
    </p>
  ));
}
