import { EntryFields } from '#components/desk/entry-fields.tsx';
import { STATEMENT } from '#components/desk/field-specs.ts';
import { foldsWithMore, unseenFields } from '#components/desk/form-fields.ts';
import { Offers } from '#components/desk/offers.tsx';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FieldSentence, FormAction } from '#components/forms/form-state.ts';
import styles from '#components/forms/forms.module.css';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import type { Offer } from '#lib/entry/names.ts';
import { translate } from '#lib/messages/translate.ts';

interface StatementFormProps {
  action: FormAction;
  page: string;
  words: FormWords;
  steering: Record<string, string>;
  values: Record<string, string>;
  problems: FieldSentence[];
  organizations: Offer[];
  /** The language of the document. */
  lang: string | undefined;
}

/** The form of a statement: the quote, who says it, when. */
export function StatementForm(props: StatementFormProps) {
  const t = translate('en', 'desk');
  const { values } = props;
  return (
    <ActionForm
      action={props.action}
      page={props.page}
      words={props.words}
      hidden={{ ...unseenFields(STATEMENT, values), ...props.steering }}
      problems={props.problems}
    >
      <EntryFields
        entity="statement"
        spec={STATEMENT}
        values={values}
        lang={values.language ?? props.lang}
        openFolds={foldsWithMore(STATEMENT, values, {})}
      />
      <Offers id="organizations" offers={props.organizations} />
      <div className={styles.actions}>
        <SubmitButton label={t('statement.saveAndFigure')} name="then" value="figure" />
        <SubmitButton label={t('form.saveDraft')} name="then" value="draft" look="plain" />
      </div>
    </ActionForm>
  );
}
