import forms from '#components/forms/forms.module.css';
import { SelectField, type Choice } from '#components/forms/select-field.tsx';
import { translate } from '#lib/messages/translate.ts';

interface SeriesChooserProps {
  page: string;
  choices: Choice[];
  value?: string | undefined;
  /** Names and values of the address that stay. */
  hidden: Record<string, string>;
}

/** Asks for the series first, because it says what is measured, in which unit, of whom. A plain GET form. */
export function SeriesChooser({ page, choices, value, hidden }: SeriesChooserProps) {
  const t = translate('en', 'desk');
  return (
    <form action={page} method="get" className={forms.form}>
      {Object.entries(hidden).map(([name, held]) => (
        <input key={name} type="hidden" name={name} value={held} />
      ))}
      <SelectField
        name="series"
        label={t('figure.series')}
        hint={t('figure.seriesHint')}
        choices={choices}
        value={value}
        isWide
      />
      <div>
        <button type="submit" className={`${forms.button} ${value ? forms.plain : forms.main}`}>
          {t('figure.chooseSeries')}
        </button>
      </div>
    </form>
  );
}
