import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { formWords } from '#app/desk/form-words.ts';
import { nextPath, setUpPage } from '#app/desk/next-path.ts';
import { confirm } from '#app/desk/second-factor/actions.ts';
import { leave } from '#app/desk/sign-in/actions.ts';
import account from '#components/desk/account.module.css';
import styles from '#components/desk/desk.module.css';
import { NewApp } from '#components/desk/new-app.tsx';
import { ShownCodes } from '#components/desk/shown-codes.tsx';
import { ActionForm } from '#components/forms/action-form.tsx';
import { otpAddress } from '#lib/access/one-time-codes.ts';
import { isOfDemo, owesSecondFactor } from '#lib/access/second-factor-rule.ts';
import { offerSecondFactor } from '#lib/access/second-factor.ts';
import { currentSession } from '#lib/access/session.ts';
import { translate } from '#lib/messages/translate.ts';
import { qrPath } from '#lib/qr/qr-path.ts';
import { readSettings } from '#lib/settings.ts';

const t = translate('en', 'account');

export const metadata: Metadata = { title: t('setUp.title') };

export default async function SecondFactorPage({ searchParams }: PageProps<'/desk/second-factor'>) {
  const next = nextPath((await searchParams).next);
  const session = await currentSession();
  if (!session) redirect(`/desk/sign-in?${new URLSearchParams({ next })}`);
  const { person } = session;
  if (await isOfDemo(person.id)) redirect('/desk/account');
  const isOwed = await owesSecondFactor(person);
  const secret = await offerSecondFactor(person);
  const issuer = `Attest ${new URL(readSettings().origin).host}`;
  return (
    <div className={styles.narrow}>
      <h1>{t('setUp.title')}</h1>
      {isOwed && <p className={styles.notice}>{t('setUp.must')}</p>}
      <ActionForm action={confirm} page={setUpPage(next)} words={formWords()}>
        <ShownCodes
          words={{ title: t('setUp.codesTitle'), text: t('setUp.codesText') }}
          after={
            <p>
              <a href={next}>{t('setUp.goOn')}</a>
            </p>
          }
        >
          {secret ? (
            <NewApp
              secret={secret}
              qr={qrPath(otpAddress(secret, { label: person.email, issuer }))}
            />
          ) : (
            <p>
              {t('setUp.done')} <a href="/desk/account">{t('setUp.back')}</a>
            </p>
          )}
        </ShownCodes>
      </ActionForm>
      {isOwed && (
        <form action={leave} className={account.leave}>
          <button type="submit">{t('setUp.signOut')}</button>
        </form>
      )}
    </div>
  );
}
