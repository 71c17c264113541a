import styles from '#components/desk/found.module.css';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import { CheckField } from '#components/forms/check-field.tsx';
import type { FormAction } from '#components/forms/form-state.ts';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { translate } from '#lib/messages/translate.ts';

interface SentenceChooserProps {
  action: FormAction;
  page: string;
  words: FormWords;
  hidden: Record<string, string>;
  sentences: { start: number; text: string }[];
  /** The language of the text. */
  lang: string;
}

/** The sentences of a pasted article that hold numbers of people: the chosen ones become quotes. */
export function SentenceChooser(props: SentenceChooserProps) {
  const t = translate('en', 'found');
  if (props.sentences.length === 0) return <p className={styles.help}>{t('choose.nothing')}</p>;
  return (
    <div className={styles.found}>
      <h3>{t('choose.title')}</h3>
      <p className={styles.help}>{t('choose.help')}</p>
      <ActionForm action={props.action} page={props.page} words={props.words} hidden={props.hidden}>
        <div lang={props.lang} dir="auto">
          {props.sentences.map(({ start, text }) => (
            <CheckField key={start} name={`sentence.${start}`} label={text} />
          ))}
        </div>
        <div>
          <SubmitButton label={t('choose.submit')} name="then" value="draft" look="plain" />
        </div>
      </ActionForm>
    </div>
  );
}
