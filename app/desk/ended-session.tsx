import { formWords } from '#app/desk/form-words.ts';
import styles from '#components/desk/desk.module.css';
import { ActionForm } from '#components/forms/action-form.tsx';
import type { FormAction } from '#components/forms/form-state.ts';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { TypedFields } from '#components/forms/typed-fields.tsx';
import { translate } from '#lib/messages/translate.ts';

/** Instead of a page whose form was sent after the session had ended: keeps what was typed until Save is pressed. */
export function EndedSession({ action, page }: { action: FormAction; page: string }) {
  const t = translate('en', 'desk');
  return (
    <div className={styles.narrow}>
      <h1>{t('form.endedTitle')}</h1>
      <ActionForm action={action} page={page} words={formWords()}>
        <TypedFields />
        <p>
          <a href="/desk/sign-in" target="_blank">
            {t('form.signInTab')}
          </a>
        </p>
        <div>
          <SubmitButton label={t('form.save')} />
        </div>
      </ActionForm>
    </div>
  );
}
