import type { Metadata } from 'next';
import { formWords } from '#app/desk/form-words.ts';
import { comeIn } from '#app/desk/welcome/actions.ts';
import styles from '#components/desk/desk.module.css';
import { ActionForm } from '#components/forms/action-form.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import { LINK_HOURS, openLink } from '#lib/access/invitations.ts';
import { requestSender } from '#lib/access/session.ts';
import { AppError } from '#lib/errors.ts';
import { label } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'access');

// The address itself lets somebody in: no other site learns of it. Without any referrer the form would have no origin.
export const metadata: Metadata = { title: t('welcome.title'), referrer: 'same-origin' };

export default async function WelcomePage({ params }: PageProps<'/desk/welcome/[token]'>) {
  const { token } = await params;
  const link = await openLink(token, await requestSender()).catch(gone);
  if (typeof link === 'string') return <NotOpen why={link} />;
  const { purpose, name, email } = link;
  const isInvitation = purpose === 'invitation';
  const role = label('en', 'role', link.role);
  return (
    <div className={styles.narrow}>
      <h1>{t(isInvitation ? 'welcome.title' : 'welcome.titleReset')}</h1>
      <p>{isInvitation ? t('welcome.invited', { role }) : t('welcome.reset', { email })}</p>
      <ActionForm
        action={comeIn}
        page={`/desk/welcome/${token}`}
        words={formWords()}
        hidden={{ token }}
      >
        {isInvitation && (
          <TextField
            name="name"
            label={t('welcome.name')}
            hint={t('welcome.nameHint')}
            value={name}
            autoComplete="name"
            isWide
          />
        )}
        <TextField
          name="password"
          label={t('welcome.password')}
          hint={t('welcome.passwordHint')}
          type="password"
          autoComplete="new-password"
          isWide
        />
        <p>{t('welcome.email', { email })}</p>
        <div>
          <SubmitButton label={t(isInvitation ? 'welcome.join' : 'welcome.set')} />
        </div>
      </ActionForm>
    </div>
  );
}

const NotOpen = ({ why }: { why: 'gone' | 'tooMany' }) => (
  <div className={styles.narrow}>
    <h1>{t(`welcome.${why}Title`)}</h1>
    <p>{t(`welcome.${why}`, { hours: LINK_HOURS })}</p>
  </div>
);

function gone(error: unknown): 'gone' | 'tooMany' {
  const code = error instanceof AppError ? error.code : undefined;
  if (code === 'NOT_FOUND') return 'gone';
  if (code === 'RATE_LIMITED') return 'tooMany';
  throw error;
}
