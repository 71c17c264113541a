import type { FieldSpec, FormSpec } from '#components/desk/field-specs.ts';
import { CheckField } from '#components/forms/check-field.tsx';
import { FoldedFields } from '#components/forms/folded-fields.tsx';
import styles from '#components/forms/forms.module.css';
import { SelectField } from '#components/forms/select-field.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import { codeChoices, languageChoices } from '#lib/entry/choices.ts';
import { definition } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';

type Entity = 'document' | 'statement' | 'figure' | 'relation';

interface EntryFieldsProps {
  entity: Entity;
  spec: FormSpec;
  /** The text of each field by its name. */
  values: Record<string, string>;
  /** The language of the document, for what is quoted from it. */
  lang?: string | undefined;
  /** The titles of folds that are open from the start. */
  openFolds?: string[];
}

/** The fields of a form: those that most entries need, then the rest in folds. */
export function EntryFields({ entity, spec, values, lang, openFolds = [] }: EntryFieldsProps) {
  const t = translate('en', 'desk');
  return (
    <>
      <div className={styles.fields}>
        {spec.open.map((field) => (
          <Entry key={field.name} entity={entity} spec={field} values={values} lang={lang} />
        ))}
      </div>
      {spec.folds.map(({ title, fields }) => (
        <FoldedFields
          key={title}
          title={t(`${entity}.folds.${title}` as 'figure.folds.range')}
          names={fields.map(({ name }) => name)}
          isOpen={openFolds.includes(title)}
        >
          {fields.map((field) => (
            <Entry key={field.name} entity={entity} spec={field} values={values} lang={lang} />
          ))}
        </FoldedFields>
      ))}
    </>
  );
}

interface EntryProps {
  entity: Entity;
  spec: FieldSpec;
  values: Record<string, string>;
  lang: string | undefined;
}

function Entry({ entity, spec, values, lang }: EntryProps) {
  const t = translate('en', 'desk');
  const { name } = spec;
  const key = `${entity}.${spec.label ?? name}` as 'figure.valueText';
  const label = t(key);
  const hintKey = `${key}Hint` as 'figure.valueTextHint';
  const value = values[name] ?? '';
  const hint = t.has(hintKey) ? t(hintKey) : meaningOf(name, value);
  if (spec.isCheck) return <CheckField name={name} label={label} isChecked={value === 'true'} />;
  if (spec.codes) {
    const choices =
      spec.codes === 'language' ? languageChoices('en') : codeChoices('en', spec.codes);
    const empty = spec.isOptional || value === '' ? { empty: t('form.unchosen') } : {};
    return (
      <SelectField
        name={name}
        label={label}
        hint={hint}
        choices={choices}
        value={value}
        {...empty}
      />
    );
  }
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      value={value}
      {...(spec.rows && { rows: spec.rows })}
      {...(spec.isWide && { isWide: true })}
      {...(spec.inputMode && { inputMode: spec.inputMode })}
      {...(spec.offers && { list: spec.offers })}
      {...(spec.isQuoted && { lang })}
    />
  );
}

// What a metric means stands under it, because its name alone says too little.
const meaningOf = (name: string, value: string) =>
  name === 'metric' && value ? definition('en', 'metric', value) : undefined;
