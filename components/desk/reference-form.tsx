import { ReasonAndSend } from '#components/desk/reason-and-send.tsx';
import { Offers } from '#components/desk/offers.tsx';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FieldSentence, FormAction } from '#components/forms/form-state.ts';
import styles from '#components/forms/forms.module.css';
import { SelectField, type Choice } from '#components/forms/select-field.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import {
  codesOf,
  fieldsOf,
  reliabilityField,
  type ReferenceField,
  type ReferenceType,
} from '#lib/editing/reference-kinds.ts';
import { labelKey } from '#lib/editing/reference-words.ts';
import { codeChoices } from '#lib/entry/choices.ts';
import type { Offer } from '#lib/entry/names.ts';
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
  /** The places that a field for one offers; none where no field names one. */
  places: Offer[];
  crises: { id: string; name: string }[];
  /** Why a field cannot be changed any more; nothing for one that can. */
  fixed: Partial<Record<ReferenceField, string>>;
}

const PLACES = 'places';

/** The form of something that reports are ordered by: every field, and always why it changes. */
export function ReferenceForm(props: ReferenceFormProps) {
  const { action, page, words, steering, entityType, values, problems, places } = props;
  const t = translate('en', 'reference');
  return (
    <ActionForm action={action} page={page} words={words} hidden={steering} problems={problems}>
      <div className={styles.fields}>
        {fieldsOf(entityType).map((name) => (
          <Field key={name} name={name} {...props} />
        ))}
      </div>
      {places.length > 0 && <Offers id={PLACES} offers={places} />}
      {entityType === 'organization' && <Reliability {...props} />}
      <ReasonAndSend
        name="reason"
        label={t('fields.reason')}
        hint={t('hints.reason')}
        value={values.reason}
      />
    </ActionForm>
  );
}

const LINES: Partial<Record<ReferenceField, number>> = {
  names: 3,
  aliases: 3,
  summary: 5,
  definition: 3,
  areaIds: 3,
  breaks: 4,
};
const NEEDED: Record<ReferenceType, readonly ReferenceField[]> = {
  organization: ['name'],
  crisis: ['name', 'startOn', 'countries'],
  series: ['name', 'definition', 'areaText', 'areaIds'],
  location: ['name', 'locationCode'],
};

function Field(props: ReferenceFormProps & { name: ReferenceField }) {
  const { name, entityType, values, parents, crises, fixed } = props;
  const t = translate('en', 'reference');
  const hint = fixed[name] ?? hintOf(entityType, name);
  const shared = { name, label: t(labelKey(entityType, name)), value: values[name], hint };
  const list = codesOf(entityType, name);
  if (list)
    return (
      <SelectField
        {...shared}
        choices={codeChoices('en', list)}
        {...(!values[name] && OF_NO_DEFAULT.includes(name) && { empty: t('chooseOne') })}
      />
    );
  if (name === 'crisisId')
    return <SelectField {...shared} choices={crises.map(choiceOf)} empty={t('chooseOne')} />;
  const isPlace = entityType === 'location' && name === 'parentId';
  if (name === 'parentId' && !isPlace)
    return <SelectField {...shared} choices={parents} empty={t('noParent')} />;
  return (
    <TextField
      {...shared}
      rows={LINES[name] ?? 1}
      isRequired={NEEDED[entityType].includes(name)}
      {...(isPlace && { list: PLACES })}
    />
  );
}

// What nothing stands for: a person has to say it.
const OF_NO_DEFAULT: readonly ReferenceField[] = ['metric', 'measureType', 'level'];

const choiceOf = ({ id, name }: { id: string; name: string }): Choice => ({
  value: id,
  label: name,
});

function hintOf(type: ReferenceType, name: ReferenceField): string | undefined {
  const t = translate('en', 'reference');
  const keys = [`hints.${type}.${name}`, `hints.${name}`] as 'hints.names'[];
  const key = keys.find((known) => t.has(known));
  return key && t(key);
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
