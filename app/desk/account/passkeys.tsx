import { beginPasskey, keepPasskey, letGoOfPasskey } from '#app/desk/account/passkey-actions.ts';
import styles from '#components/desk/desk.module.css';
import { MakePasskey } from '#components/desk/make-passkey.tsx';
import { PasskeyRows } from '#components/desk/passkey-rows.tsx';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import { listOwnPasskeys } from '#lib/access/passkeys.ts';
import type { Person } from '#lib/access/people.ts';
import { relyingParty } from '#lib/access/relying-party.ts';
import { isOfDemo } from '#lib/access/second-factor-rule.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'passkeys');

interface PasskeysProps {
  person: Person;
  form: { page: string; words: FormWords };
}

/** The passkeys of the person, and one more. Nothing where the address of the instance allows none. */
export async function Passkeys({ person, form }: PasskeysProps) {
  if (relyingParty() === null) return null;
  const [isDemo, passkeys] = await Promise.all([isOfDemo(person.id), listOwnPasskeys(person)]);
  return (
    <section className={styles.card} aria-labelledby="passkeys">
      <h2 id="passkeys">{t('title')}</h2>
      <p>{t('lead')}</p>
      <p className={styles.meta}>{t('scripts')}</p>
      <PasskeyRows passkeys={passkeys} form={{ action: letGoOfPasskey, ...form }} />
      {isDemo ? <p>{t('demo')}</p> : <AddPasskey form={form} />}
    </section>
  );
}

function AddPasskey({ form }: Pick<PasskeysProps, 'form'>) {
  const words = {
    text: t('makeText'),
    make: t('make'),
    stopped: t('stopped'),
    kept: t('kept'),
  };
  return (
    <ActionForm action={beginPasskey} {...form}>
      <MakePasskey keep={keepPasskey} words={words}>
        <TextField
          name="passkeyPassword"
          label={t('password')}
          hint={t('passwordHint')}
          type="password"
          autoComplete="current-password"
        />
        <div>
          <SubmitButton label={t('begin')} look="plain" />
        </div>
      </MakePasskey>
    </ActionForm>
  );
}
