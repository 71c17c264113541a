import styles from '#components/series/series.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { FigureFilters } from '#lib/query/figure-query.ts';
import { withQuery } from '#lib/query/query-text.ts';
import type { QueryProblem } from '#lib/query/read-query.ts';
import type { FilterInWords } from '#lib/query/view-words.ts';

interface AppliedFiltersProps {
  locale: Locale;
  action: string;
  filters: FilterInWords[];
  problems: QueryProblem[];
}

/** What of the address is in force, each with a link that removes it, and what of it was not understood. */
export function AppliedFilters({ locale, action, filters, problems }: AppliedFiltersProps) {
  const t = translate(locale, 'query');
  return (
    <>
      {problems.length > 0 && (
        <div className={styles.problems} role="status">
          <p>{t('form.problems')}</p>
          <ul>
            {problems.map(({ key, value, sentence }) => (
              <li key={`${key} ${value}`}>{t('form.problem', { key, sentence })}</li>
            ))}
          </ul>
        </div>
      )}
      {filters.length > 0 && (
        <ul className={styles.applied} aria-label={t('form.applied')}>
          {filters.map(({ key, text, rest }) => (
            <li key={`${key} ${text}`}>
              <RemovingLink {...{ locale, action, text, rest }} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface RemovingLinkProps {
  locale: Locale;
  action: string;
  text: string;
  rest: FigureFilters;
}

function RemovingLink({ locale, action, text, rest }: RemovingLinkProps) {
  return (
    <a
      href={withQuery(action, rest)}
      aria-label={translate(locale, 'query')('form.remove', { filter: text })}
    >
      <bdi>{text}</bdi> <span aria-hidden="true">×</span>
    </a>
  );
}
