import styles from '#components/figures/figures.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { SeriesHead } from '#lib/pages/series-heads.ts';
import { quantityWords } from '#lib/quantity/format.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

interface WorkingProps {
  locale: Locale;
  head: SeriesHead;
}

/** "Why this number?": each step of the choice with what was left, and each figure that was kept out with its rule. */
export function Working({ locale, head: { headline, figures } }: WorkingProps) {
  const t = translate(locale, 'pages');
  const named = new Map(figures.map((figure) => [figure.id, figure]));
  const name = (id: string) => <Named key={id} locale={locale} figure={named.get(id)} id={id} />;
  return (
    <details className={styles.working}>
      <summary>{t('series.why')}</summary>
      <ol>
        {headline.trace.map(({ criterion, left }) => (
          <li key={criterion}>
            {t(`working.criteria.${criterion}`, { count: left.length })}
            {criterion === 'editor' && headline.status !== 'no_figure' && headline.note && (
              <> {t('working.editorNote', { note: headline.note })}</>
            )}
          </li>
        ))}
      </ol>
      {headline.status !== 'no_figure' && (
        <p>
          {t('working.chosen')} {name(headline.figure.id)}
        </p>
      )}
      {headline.working.keptOut.length > 0 && (
        <>
          <h3>{t('working.keptOut')}</h3>
          <ul>
            {headline.working.keptOut.map(({ figureId, reason, rule }) => (
              <li key={figureId}>
                {name(figureId)}: {t(`working.reasons.${reason}`)}{' '}
                {rule !== 'asked' && (
                  <a href={`/${locale}/methodology#${rule}`}>{t('working.rule', { rule })}</a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

interface NamedProps {
  locale: Locale;
  id: string;
  figure: ReportedFigure | undefined;
}

function Named({ locale, figure, id }: NamedProps) {
  return (
    <a href={`/${locale}/figures/${id}`}>
      {figure
        ? `${quantityWords(locale, figure)} (${figure.originating.shortName ?? figure.originating.name})`
        : id}
    </a>
  );
}
