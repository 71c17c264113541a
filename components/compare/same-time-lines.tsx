import styles from '#components/compare/compare.module.css';
import type { SameTime } from '#lib/compare/same-time.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { FigureFilters } from '#lib/query/figure-query.ts';
import { withQuery } from '#lib/query/query-text.ts';

interface SameTimeLinesProps {
  locale: Locale;
  /** The address of the crisis. */
  path: string;
  query: FigureFilters;
  of: SameTime;
}

/** For each series the range of its reports over one and the same time, with the way to its working. */
export function SameTimeLines({
  locale,
  path,
  query,
  of: { sentence, lines },
}: SameTimeLinesProps) {
  const t = translate(locale, 'compare');
  const known = query.known_at ? { known_at: query.known_at } : {};
  const asOf = (endsOn: string | null) => endsOn ?? query.as_of;
  return (
    <>
      <p className={styles.small}>{sentence}</p>
      <ul className={styles.lines}>
        {lines.map(({ series, text, endsOn }) => (
          <li key={series.id}>
            <a href={`${path}/series/${series.slug}`}>{series.name}</a>: {text}.{' '}
            <a
              href={withQuery(`${path}/series/${series.slug}`, {
                ...known,
                ...(asOf(endsOn) && { as_of: asOf(endsOn) }),
              })}
            >
              {t('range.why')}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
