import { EntryFields } from '#components/desk/entry-fields.tsx';
import { DOCUMENT, FIGURE, STATEMENT } from '#components/desk/field-specs.ts';
import { unseenFields } from '#components/desk/form-fields.ts';
import { Offers } from '#components/desk/offers.tsx';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FieldSentence, FormAction } from '#components/forms/form-state.ts';
import styles from '#components/forms/forms.module.css';
import { SelectField, type Choice } from '#components/forms/select-field.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import {
  isWholeForm,
  namesAnother,
  type EnteredKind,
  type RecordType,
} from '#lib/editing/record-kinds.ts';
import type { Offer } from '#lib/entry/names.ts';
import { translate } from '#lib/messages/translate.ts';

const ENTITY = { figure: 'figure', statement: 'statement', source: 'document' } as const;
const SPEC = { figure: FIGURE, statement: STATEMENT, source: DOCUMENT };

interface RecordChangeFormProps {
  action: FormAction;
  page: string;
  words: FormWords;
  steering: Record<string, string>;
  entityType: RecordType;
  kind: EnteredKind;
  values: Record<string, string>;
  problems: FieldSentence[];
  organizations: Offer[];
  locations: Offer[];
  series: Choice[];
  /** The language of the quote or document. */
  lang: string | undefined;
}

/** The form of one kind of change: every field, or the one thing that changes, and always the reason. */
export function RecordChangeForm(props: RecordChangeFormProps) {
  const { entityType, kind, values, steering } = props;
  const t = translate('en', 'changes');
  const policies = translate('en', 'policies');
  const { reason, another: _, ...recorded } = values;
  const unseen = isWholeForm(kind) ? unseenFields(SPEC[entityType], recorded) : {};
  return (
    <ActionForm
      action={props.action}
      page={props.page}
      words={props.words}
      hidden={{ ...unseen, ...steering }}
      problems={props.problems}
    >
      {isWholeForm(kind) ? (
        <EntryFields
          entity={ENTITY[entityType]}
          spec={SPEC[entityType]}
          values={values}
          lang={props.lang}
        />
      ) : (
        <OneThing {...props} />
      )}
      <TextField
        name="reason"
        label={t('fields.reason')}
        hint={t(kind === 'withdraw' ? 'fields.reasonHintWithdraw' : 'fields.reasonHint')}
        value={reason}
        rows={3}
        isRequired
      />
      <Offers id="organizations" offers={props.organizations} />
      <Offers id="locations" offers={props.locations} />
      <div className={styles.actions}>
        <SubmitButton label={policies('form.send')} name="then" value="send" />
        <SubmitButton label={policies('form.save')} name="then" value="save" look="plain" />
      </div>
    </ActionForm>
  );
}

// What a kind of change asks for beside the reason; a withdrawal and a retraction ask for nothing else.
function OneThing({ kind, values, series }: RecordChangeFormProps) {
  const t = translate('en', 'changes');
  if (kind === 'series')
    return (
      <SelectField
        name="seriesId"
        label={t('fields.seriesId')}
        choices={series}
        value={values.seriesId}
        isWide
      />
    );
  if (!namesAnother(kind)) return null;
  const isReplaced = kind === 'supersede';
  return (
    <TextField
      name="another"
      label={t('fields.another')}
      hint={t(isReplaced ? 'fields.anotherHintSupersede' : 'fields.anotherHintDuplicate')}
      value={values.another}
      isWide
    />
  );
}
