import { ReasonAndSend } from '#components/desk/reason-and-send.tsx';
import styles from '#components/forms/forms.module.css';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FieldSentence, FormAction } from '#components/forms/form-state.ts';
import { SelectField } from '#components/forms/select-field.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import { tierField } from '#lib/editing/policy-fields.ts';
import { codeChoices } from '#lib/entry/choices.ts';
import { translate } from '#lib/messages/translate.ts';

interface PolicyFormProps {
  action: FormAction;
  page: string;
  words: FormWords;
  steering: Record<string, string>;
  values: Record<string, string>;
  problems: FieldSentence[];
}

/** The form of the policy: a tier for each kind of organization, the two limits, and why. */
export function PolicyForm({ action, page, words, steering, values, problems }: PolicyFormProps) {
  const t = translate('en', 'policies');
  const kinds = codeChoices('en', 'organizationKind');
  const tiers = kinds.map((_, at) => ({
    value: String(at + 1),
    label: at === 0 ? t('tierFirst') : t('tier', { number: at + 1 }),
  }));
  return (
    <ActionForm action={action} page={page} words={words} hidden={steering} problems={problems}>
      <fieldset className={styles.group}>
        <legend>{t('form.tiers')}</legend>
        <p className={styles.hint}>{t('form.tiersHint')}</p>
        <div className={styles.fields}>
          {kinds.map(({ value: kind, label }) => {
            const name = tierField(kind);
            return (
              <SelectField
                key={kind}
                name={name}
                label={label}
                choices={tiers}
                value={values[name]}
              />
            );
          })}
        </div>
      </fieldset>
      <div className={styles.fields}>
        {(['conflictPercent', 'stalenessDays'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`form.${name}`)}
            hint={t(`form.${name}Hint`)}
            value={values[name]}
            inputMode="numeric"
            isRequired
          />
        ))}
      </div>
      <ReasonAndSend
        name="note"
        label={t('form.note')}
        hint={t('form.noteHint')}
        value={values.note}
      />
    </ActionForm>
  );
}
