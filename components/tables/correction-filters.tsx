import forms from '#components/forms/forms.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { CorrectionsView } from '#lib/pages/corrections-view.ts';

interface CorrectionFiltersProps {
  locale: Locale;
  view: Pick<CorrectionsView, 'query' | 'crises' | 'problems'>;
}

/** Which corrections are shown: a plain form whose whole state stands in the address. */
export function CorrectionFilters({ locale, view }: CorrectionFiltersProps) {
  const t = translate(locale, 'corrections');
  const { query, crises, problems } = view;
  return (
    <form method="get" action={`/${locale}/corrections`} aria-label={t('filter.legend')}>
      {problems.map(({ key, sentence }) => (
        <p key={key} className={forms.error}>
          {sentence}
        </p>
      ))}
      <div className={forms.fields}>
        <div className={forms.field}>
          <label htmlFor="crisis">{t('filter.crisis')}</label>
          <select id="crisis" name="crisis" defaultValue={query.crisis ?? ''}>
            <option value="">{t('filter.every')}</option>
            {crises.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
        {(['from', 'to'] as const).map((key) => (
          <div key={key} className={forms.field}>
            <label htmlFor={key}>{t(`filter.${key}`)}</label>
            <input id={key} type="date" name={key} defaultValue={query[key] ?? ''} />
          </div>
        ))}
      </div>
      <p className={forms.actions}>
        <button className={`${forms.button} ${forms.main}`}>{t('filter.show')}</button>
      </p>
    </form>
  );
}
