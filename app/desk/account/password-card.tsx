import { changePassword } from '#app/desk/account/actions.ts';
import styles from '#components/desk/desk.module.css';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'account');

/** Changes the own password, for who knows the current one. */
export function PasswordCard({ form }: { form: { page: string; words: FormWords } }) {
  return (
    <section className={styles.card} aria-labelledby="password">
      <h2 id="password">{t('password.title')}</h2>
      <ActionForm action={changePassword} {...form}>
        <TextField
          name="current"
          label={t('password.current')}
          type="password"
          autoComplete="current-password"
        />
        <TextField
          name="password"
          label={t('password.new')}
          hint={t('password.hint')}
          type="password"
          autoComplete="new-password"
        />
        <div>
          <SubmitButton label={t('password.save')} look="plain" />
        </div>
      </ActionForm>
    </section>
  );
}
