import styles from '#components/series/series.module.css';
import { Section } from '#components/layout/section.tsx';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { WorkingSentence } from '#lib/series/working-words.ts';
import type { WorkedOut as Worked } from '#lib/summary/worked-out.ts';

interface WorkedOutProps {
  locale: Locale;
  of: Worked;
}

/** Sums, differences and checks, each with its working; nothing where nothing may be worked out. */
export function WorkedOut({ locale, of: { totals, increments, checks } }: WorkedOutProps) {
  const t = translate(locale, 'query');
  const { sentences, all, working } = increments;
  if (totals.length + sentences.length + checks.length === 0) return null;
  return (
    <Section id="worked-out" title={t('worked.title')}>
      <p>{t('worked.note')}</p>
      {totals.length > 0 && (
        <>
          <h3>{t('worked.totals')}</h3>
          <ul className={styles.worked}>
            {totals.map((total) => (
              <li key={total.text}>
                {total.text} <WorkingOf locale={locale} sentences={total.working} />
              </li>
            ))}
          </ul>
        </>
      )}
      {sentences.length > 0 && (
        <>
          <h3>{t('worked.increments')}</h3>
          <List sentences={sentences} />
          {all > sentences.length && <p>{t('worked.earlier', { count: sentences.length, all })}</p>}
          <WorkingOf locale={locale} sentences={working} />
        </>
      )}
      {checks.length > 0 && (
        <>
          <h3>{t('worked.checks')}</h3>
          <List sentences={checks} />
        </>
      )}
    </Section>
  );
}

const List = ({ sentences }: { sentences: string[] }) => (
  <ul className={styles.worked}>
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);

function WorkingOf({ locale, sentences }: { locale: Locale; sentences: WorkingSentence[] }) {
  return (
    <details>
      <summary>{translate(locale, 'query')('worked.working')}</summary>
      <ul>
        {sentences.map(({ rule, text }) => (
          <li key={text}>
            {text}
            {rule !== null && rule !== 'asked' && (
              <>
                {' '}
                <a href={`/${locale}/methodology#${rule}`}>
                  {translate(locale, 'pages')('working.rule', { rule })}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
