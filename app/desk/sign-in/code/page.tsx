import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { formWords } from '#app/desk/form-words.ts';
import { codePage, nextPath } from '#app/desk/next-path.ts';
import { giveCode } from '#app/desk/sign-in/actions.ts';
import styles from '#components/desk/desk.module.css';
import { ActionForm } from '#components/forms/action-form.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import { isFormAnswer, stepToken } from '#lib/access/session.ts';
import { isStepOpen } from '#lib/access/sign-in-step.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'account');

export const metadata: Metadata = { title: t('code.title') };

export default async function CodePage({ searchParams }: PageProps<'/desk/sign-in/code'>) {
  const next = nextPath((await searchParams).next);
  const isOpen = await isStepOpen(await stepToken());
  // An answer is shown even when the time is over: it says so.
  if (!isOpen && !(await isFormAnswer()))
    redirect(`/desk/sign-in?${new URLSearchParams({ next })}`);
  return (
    <div className={styles.narrow}>
      <h1>{t('code.title')}</h1>
      <p>{t('code.lead')}</p>
      <ActionForm action={giveCode} page={codePage(next)} words={formWords()} hidden={{ next }}>
        <TextField
          name="code"
          label={t('code.label')}
          hint={t('code.hint')}
          autoComplete="one-time-code"
          isWide
        />
        <div>
          <SubmitButton label={t('code.send')} />
        </div>
      </ActionForm>
      <p className={styles.aside}>{t('code.lost')}</p>
      <p>
        <a href={`/desk/sign-in?${new URLSearchParams({ next })}`}>{t('code.again')}</a>
      </p>
    </div>
  );
}
