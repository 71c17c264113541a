import { ReasonAndSend } from '#components/desk/reason-and-send.tsx';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FieldSentence, FormAction } from '#components/forms/form-state.ts';
import { RadioField } from '#components/forms/radio-field.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import { translate } from '#lib/messages/translate.ts';

interface ChoiceFormProps {
  action: FormAction;
  page: string;
  words: FormWords;
  steering: Record<string, string>;
  values: Record<string, string>;
  problems: FieldSentence[];
  /** The figures that may head the series, each with its sentence, and the end of a choice that stands. */
  choices: { value: string; label: string }[];
  /** How many figures that may head it are older than those in the list. */
  older: number;
}

/** The form of an editor's choice: the figure that heads the series, or the policy again, and why. */
export function ChoiceForm(props: ChoiceFormProps) {
  const { action, page, words, steering, values, problems, choices, older } = props;
  const t = translate('en', 'policies');
  return (
    <ActionForm action={action} page={page} words={words} hidden={steering} problems={problems}>
      <RadioField
        name="figureId"
        legend={t('choice.figures')}
        hint={t('choice.figuresHint')}
        choices={choices}
        value={values.figureId}
      />
      {older > 0 && (
        <TextField
          name="otherFigure"
          label={t('choice.otherFigure')}
          hint={t('choice.older', { count: older })}
          value={values.otherFigure}
        />
      )}
      <ReasonAndSend
        name="note"
        label={t('choice.note')}
        hint={t('choice.noteHint')}
        value={values.note}
      />
    </ActionForm>
  );
}
