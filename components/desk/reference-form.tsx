import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FieldSentence, FormAction } from '#components/forms/form-state.ts';
import styles from '#components/forms/forms.module.css';
import { SelectField, type Choice } from '#components/forms/select-field.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import {
  KIND_LIST,
  REFERENCE_FIELDS,
  reliabilityField,
  type ReferenceField,
  type ReferenceType,
} from '#lib/editing/reference-kinds.ts';
import { codeChoices } from '#lib/entry/choices.ts';
import { translate } from '#lib/messages/translate.ts';

interface ReferenceFormProps {
  action: FormAction;
  page: string;
  words: FormWords;
  steering: Record<string, string>;
  entityType: ReferenceType;
  values: Record<string, string>;
  problems: FieldSentence[];
  /** What it may be part of. */
  parents: Choice[];
  /** The crises in which an organization may be judged. */
  crises: { id: string; name: string }[];
}

/** The form of an organization or a crisis: every field, and always why it changes. */
export function ReferenceForm(props: ReferenceFormProps) {
  const { action, page, words, steering, entityType, values, problems } = props;
  const t = translate('en', 'reference');
  const policies = translate('en', 'policies');
  return (
    <ActionForm action={action} page={page} words={words} hidden={steering} problems={problems}>
      <div className={styles.fields}>
        {REFERENCE_FIELDS[entityType].map((name) => (
          <Field key={name} name={name} {...props} />
        ))}
      </div>
      {entityType === 'organization' && <Reliability {...props} />}
      <TextField
        name="reason"
        label={t('fields.reason')}
        hint={t('hints.reason')}
        value={values.reason}
        rows={3}
        isRequired
      />
      <div className={styles.actions}>
        <SubmitButton label={policies('form.send')} name="then" value="send" />
        <SubmitButton label={policies('form.save')} name="then" value="save" look="plain" />
      </div>
    </ActionForm>
  );
}

const LINES: Partial<Record<ReferenceField, number>> = { names: 3, aliases: 3, summary: 5 };
const NEEDED: readonly ReferenceField[] = ['name', 'startOn', 'countries'];

function Field({
  name,
  entityType,
  values,
  parents,
}: ReferenceFormProps & { name: ReferenceField }) {
  const t = translate('en', 'reference');
  const shared = { name, label: t(`fields.${name}`), value: values[name] };
  if (name === 'kind')
    return <SelectField {...shared} choices={codeChoices('en', KIND_LIST[entityType])} />;
  if (name === 'parentId')
    return <SelectField {...shared} choices={parents} empty={t('noParent')} />;
  const key = `hints.${name}` as 'hints.names';
  return (
    <TextField
      {...shared}
      hint={t.has(key) ? t(key) : undefined}
      rows={LINES[name] ?? 1}
      isRequired={NEEDED.includes(name)}
    />
  );
}

function Reliability({ crises, values }: ReferenceFormProps) {
  const t = translate('en', 'reference');
  const grades = codeChoices('en', 'reliability');
  return crises.map(({ id, name: crisis }) => {
    const [grade, rationale] = [reliabilityField(id, 'grade'), reliabilityField(id, 'rationale')];
    return (
      <fieldset key={id} className={styles.group}>
        <legend>{t('reliability', { crisis })}</legend>
        <p className={styles.hint}>{t('reliabilityHint')}</p>
        <SelectField
          name={grade}
          label={t('grade', { crisis })}
          choices={grades}
          value={values[grade]}
          empty={t('notJudged')}
        />
        <TextField
          name={rationale}
          label={t('rationale', { crisis })}
          value={values[rationale]}
          rows={2}
        />
      </fieldset>
    );
  });
}
