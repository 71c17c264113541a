import { EntryFields } from '#components/desk/entry-fields.tsx';
import { DOCUMENT } from '#components/desk/field-specs.ts';
import { foldsWithMore, unseenFields } from '#components/desk/form-fields.ts';
import { OtherEdition } from '#components/desk/other-edition.tsx';
import { Offers } from '#components/desk/offers.tsx';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FieldSentence, FormAction } from '#components/forms/form-state.ts';
import styles from '#components/forms/forms.module.css';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import type { Offer } from '#lib/entry/names.ts';
import { translate } from '#lib/messages/translate.ts';

interface DocumentFormProps {
  action: FormAction;
  page: string;
  words: FormWords;
  /** Names and values that steer the save. */
  steering?: Record<string, string>;
  values: Record<string, string>;
  problems?: FieldSentence[];
  organizations: Offer[];
  isNew?: boolean;
}

const DEFAULTS: Record<string, string> = { confidentiality: 'public' };

/** The form of a document: where it is, what it is, who published it and when. */
export function DocumentForm(props: DocumentFormProps) {
  const t = translate('en', 'desk');
  const values: Record<string, string> = { ...DEFAULTS, ...props.values };
  return (
    <ActionForm
      action={props.action}
      page={props.page}
      words={props.words}
      hidden={{ ...unseenFields(DOCUMENT, values), ...props.steering }}
      problems={props.problems ?? []}
    >
      <EntryFields
        entity="document"
        spec={DOCUMENT}
        values={values}
        lang={values.language}
        openFolds={props.isNew ? [] : foldsWithMore(DOCUMENT, values, DEFAULTS)}
      />
      {props.isNew && <OtherEdition label={t('document.isOtherEdition')} />}
      <Offers id="organizations" offers={props.organizations} />
      <div className={styles.actions}>
        <SubmitButton label={props.isNew ? t('document.start') : t('form.saveDraft')} />
      </div>
    </ActionForm>
  );
}
