import type { ReactNode } from 'react';
import forms from '#components/forms/forms.module.css';
import styles from '#components/series/series.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { formatDay } from '#lib/dates/format.ts';
import type { Facet } from '#lib/query/facets.ts';
import type { FilterKey } from '#lib/query/figure-query.ts';
import { ROW_CHOICES, type Part } from '#lib/query/part.ts';
import type { SeriesView } from '#lib/summary/series-view.ts';

interface SeriesFiltersProps {
  /** What the form asks besides the filters, before them. */
  children?: ReactNode;
  /** The whole address without filters, where the form asks for more than those. */
  clear?: string;
  /** Shown unfolded from the start, also where nothing is chosen. */
  isOpen?: boolean;
  title?: string;
  locale: Locale;
  /** The address of the page, which the form asks again. */
  action: string;
  view: Pick<SeriesView, 'query' | 'facets' | 'filters' | 'problems' | 'period' | 'selected'>;
  part: Part;
}

/** What can be chosen among the figures of a series: a plain form whose whole state stands in the address. */
export function SeriesFilters(props: SeriesFiltersProps) {
  const { locale, action, view, part, children, clear = action, isOpen = false, title } = props;
  const t = translate(locale, 'query');
  const { query, facets, filters, problems, period, selected } = view;
  return (
    <details className={styles.filters} open={isOpen || filters.length + problems.length > 0}>
      <summary>{title ?? t('form.title')}</summary>
      <form method="get" action={`${action}#result`} className={styles.form}>
        {children}
        {facets.map((facet) => (
          <FacetField key={facet.key} locale={locale} facet={facet} />
        ))}
        <fieldset className={styles.group}>
          <legend>{t('form.dates')}</legend>
          <DayField locale={locale} name="from" value={query.from} />
          <DayField locale={locale} name="to" value={query.to} />
          {period && (
            <p className={forms.hint}>
              {t('form.datesHint', {
                from: formatDay(locale, period.from),
                to: formatDay(locale, period.to),
              })}
            </p>
          )}
        </fieldset>
        <fieldset className={styles.group}>
          <legend>{t('form.travel')}</legend>
          <DayField locale={locale} name="as_of" value={query.as_of} />
          <DayField locale={locale} name="known_at" value={query.known_at} />
          <p className={forms.hint}>{t('form.travelHint')}</p>
        </fieldset>
        <fieldset className={styles.group}>
          <legend>{t('keys.q')}</legend>
          <label className={styles.field}>
            {t('form.words')}
            <input type="search" name="q" defaultValue={query.q ?? ''} maxLength={200} />
          </label>
          {selected.count > ROW_CHOICES[0] && (
            <label className={styles.field}>
              {t('form.rows')}
              <select name="rows" defaultValue={part.rows}>
                {ROW_CHOICES.map((rows) => (
                  <option key={rows}>{rows}</option>
                ))}
              </select>
            </label>
          )}
        </fieldset>
        <p className={styles.buttons}>
          <button className={`${forms.button} ${forms.main}`}>{t('form.show')}</button>
          <a href={clear}>{t('form.clear')}</a>
        </p>
      </form>
    </details>
  );
}

function FacetField({ locale, facet: { key, choices } }: { locale: Locale; facet: Facet }) {
  const t = translate(locale, 'query');
  return (
    <fieldset className={styles.group}>
      <legend>{t(`keys.${key}`)}</legend>
      <ul className={styles.choices}>
        {choices.map(({ value, label, count, isChosen }) => (
          <li key={value}>
            <label>
              <input type="checkbox" name={key} value={value} defaultChecked={isChosen} />
              <span>
                <bdi>{label}</bdi>{' '}
                <span className={styles.count}>{t('form.count', { count })}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

interface DayFieldProps {
  locale: Locale;
  name: Extract<FilterKey, 'from' | 'to' | 'as_of' | 'known_at'>;
  value: string | undefined;
}

function DayField({ locale, name, value }: DayFieldProps) {
  return (
    <label className={styles.field}>
      {translate(locale, 'query')(`keys.${name}`)}
      <input type="date" name={name} defaultValue={value ?? ''} />
    </label>
  );
}
