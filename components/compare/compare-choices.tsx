import styles from '#components/compare/compare.module.css';
import series from '#components/series/series.module.css';
import { PANEL_DIVISIONS } from '#lib/charts/panels.ts';
import type { CompareView } from '#lib/compare/compare-view.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

interface CompareChoicesProps {
  locale: Locale;
  view: Pick<CompareView, 'choices' | 'by'>;
}

/** What can be compared: the series of the crisis by what may share an axis, and what a panel stands for. */
export function CompareChoices({ locale, view: { choices, by } }: CompareChoicesProps) {
  const t = translate(locale, 'compare');
  return (
    <>
      {choices.map(({ name, members }) => (
        <fieldset key={name} className={`${series.group} ${styles.wide}`}>
          <legend>{name}</legend>
          <ul className={`${series.choices} ${styles.columns}`}>
            {members.map(({ series: { id, slug, name: title }, count, isChosen }) => (
              <li key={id}>
                <label>
                  <input type="checkbox" name="series" value={slug} defaultChecked={isChosen} />
                  <span>
                    {title}{' '}
                    <span className={series.count}>
                      {translate(locale, 'query')('form.count', { count })}
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      ))}
      <fieldset className={series.group}>
        <legend>{t('form.by')}</legend>
        <ul className={series.choices}>
          {PANEL_DIVISIONS.map((division) => (
            <li key={division}>
              <label>
                <input type="radio" name="by" value={division} defaultChecked={division === by} />
                <span>{t(division === 'source' ? 'form.bySource' : 'form.byPlace')}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </>
  );
}
