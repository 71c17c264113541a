import { EntryFields } from '#components/desk/entry-fields.tsx';
import { FIGURE } from '#components/desk/field-specs.ts';
import { foldsWithMore, unseenFields } from '#components/desk/form-fields.ts';
import { LiveReading } from '#components/desk/live-reading.tsx';
import { Offers } from '#components/desk/offers.tsx';
import { RelationFields } from '#components/desk/relation-fields.tsx';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FieldSentence, FormAction } from '#components/forms/form-state.ts';
import styles from '#components/forms/forms.module.css';
import type { Choice } from '#components/forms/select-field.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import type { Offer } from '#lib/entry/names.ts';
import type { Reading } from '#lib/entry/reading.ts';
import { translate } from '#lib/messages/translate.ts';

interface FigureFormProps {
  action: FormAction;
  page: string;
  words: FormWords;
  steering: Record<string, string>;
  values: Record<string, string>;
  /** What series, statement and document say; a fold with something else in it is open. */
  defaults: Record<string, string>;
  problems: FieldSentence[];
  organizations: Offer[];
  locations: Offer[];
  figures: Choice[];
  relations: Record<string, string>;
  /** How the figure reads as it stands in the form. */
  reading: Reading;
  /** The language of the quote. */
  lang: string | undefined;
}

/** The form of a figure: the number in the quote, what it counts, when, where, and what it is part of. */
export function FigureForm(props: FigureFormProps) {
  const t = translate('en', 'desk');
  const warnings = translate('en', 'warnings');
  const { values, steering } = props;
  const unseen = unseenFields(FIGURE, values);
  return (
    <ActionForm
      action={props.action}
      page={props.page}
      words={props.words}
      hidden={{ ...unseen, ...steering }}
      problems={props.problems}
    >
      <EntryFields
        entity="figure"
        spec={FIGURE}
        values={values}
        lang={props.lang}
        openFolds={foldsWithMore(FIGURE, values, props.defaults)}
      />
      <RelationFields figures={props.figures} values={props.relations} />
      <Offers id="organizations" offers={props.organizations} />
      <Offers id="locations" offers={props.locations} />
      <Offers id="figures" offers={props.figures} />
      <LiveReading
        submissionId={steering.submissionId ?? ''}
        itemId={steering.itemId}
        hidden={unseen}
        reading={props.reading}
        words={{
          willRead: t('figure.willRead'),
          notYet: t('figure.notYet'),
          differs: warnings('typing.differs'),
          odd: warnings('typing.title'),
          asked: warnings('typing.asked'),
          compare: warnings('form.compare'),
          correct: warnings('form.correct'),
        }}
      />
      <div className={styles.actions}>
        <SubmitButton label={t('form.saveDraft')} name="then" value="draft" />
        <SubmitButton
          label={t('figure.saveAndAnother')}
          name="then"
          value="figure"
          look="plain"
          onControlEnter
        />
      </div>
      <p className={styles.hint}>
        {t('figure.saveAnotherKeys')} {t('figure.saveAndAnotherHint')}
      </p>
    </ActionForm>
  );
}
