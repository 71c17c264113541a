import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { nextPath, setUpPage } from '#app/desk/next-path.ts';
import { formWords } from '#app/desk/form-words.ts';
import { enter, enterByPasskey } from '#app/desk/sign-in/actions.ts';
import styles from '#components/desk/desk.module.css';
import { ActionForm } from '#components/forms/action-form.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import { PasskeyButton } from '#components/desk/passkey-button.tsx';
import { ProviderSignIn } from '#components/desk/provider-sign-in.tsx';
import { readProblem } from '#lib/access/oidc-problems.ts';
import { passkeyRequest } from '#lib/access/passkey-sign-in.ts';
import { currentActor, currentSession } from '#lib/access/session.ts';
import { translate } from '#lib/messages/translate.ts';
import { readSettings } from '#lib/settings.ts';

const t = translate('en', 'desk');
const passkeys = translate('en', 'passkeys');

export const metadata: Metadata = { title: t('signIn.title') };

export default async function SignInPage({ searchParams }: PageProps<'/desk/sign-in'>) {
  const { next: wanted, provider: problem } = await searchParams;
  const next = nextPath(wanted);
  if (await currentSession()) redirect((await currentActor()) ? next : setUpPage(next));
  const page = `/desk/sign-in?${new URLSearchParams({ next })}`;
  const { isDemo, oidc } = readSettings();
  const passkey = passkeyRequest();
  return (
    <div className={styles.narrow}>
      <h1>{t('signIn.title')}</h1>
      {oidc && <ProviderSignIn name={oidc.name} next={next} problem={readProblem(problem)} />}
      {isDemo && <p className={styles.notice}>{t('signIn.demo')}</p>}
      <ActionForm action={enter} page={page} words={formWords()} hidden={{ next }}>
        <TextField
          name="email"
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          isWide
        />
        <TextField
          name="password"
          label={t('signIn.password')}
          type="password"
          autoComplete="current-password"
          isWide
        />
        <div>
          <SubmitButton label={t('signIn.submit')} />
        </div>
      </ActionForm>
      {passkey && (
        <PasskeyButton
          enter={enterByPasskey}
          request={passkey}
          next={next}
          words={{ button: passkeys('signIn.button'), stopped: passkeys('signIn.stopped') }}
        />
      )}
      <p className={styles.aside}>{t('signIn.help')}</p>
    </div>
  );
}
