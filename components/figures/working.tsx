import styles from '#components/figures/figures.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { traceSentences } from '#lib/series/trace-words.ts';
import { workingSentences } from '#lib/series/working-words.ts';
import type { SeriesOverview } from '#lib/summary/series-overviews.ts';

interface WorkingProps {
  locale: Locale;
  head: SeriesOverview;
}

/** "Why this number?": each step of the choice with what was left, then what entered and what did not, with the rule. */
export function Working({ locale, head: { headline, figures, policyRevision } }: WorkingProps) {
  const t = translate(locale, 'pages');
  return (
    <details className={styles.working}>
      <summary>{t('series.why')}</summary>
      <h3>{t('working.steps')}</h3>
      <ol>
        {traceSentences(locale, headline, { figures, policyRevision }).map(
          ({ criterion, text }) => (
            <li key={criterion}>
              {text}
              {criterion === 'policy' && (
                <>
                  {' '}
                  <a href={`/${locale}/methodology#headline`}>{t('working.policy')}</a>
                </>
              )}
            </li>
          ),
        )}
      </ol>
      <h3>{t('working.inAndOut')}</h3>
      <ul>
        {workingSentences(locale, headline.working, figures).map(({ rule, text }) => (
          <li key={text}>
            {text}
            {rule !== null && rule !== 'asked' && (
              <>
                {' '}
                <a href={`/${locale}/methodology#${rule}`}>{t('working.rule', { rule })}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
