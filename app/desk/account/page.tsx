import type { Metadata } from 'next';
import { endOthers, endSession, saveName } from '#app/desk/account/actions.ts';
import { Passkeys } from '#app/desk/account/passkeys.tsx';
import { PasswordCard } from '#app/desk/account/password-card.tsx';
import { SecondStep } from '#app/desk/account/second-step.tsx';
import { EndedSession } from '#app/desk/ended-session.tsx';
import { formWords } from '#app/desk/form-words.ts';
import { formVisitor } from '#app/desk/visitor.ts';
import styles from '#components/desk/desk.module.css';
import { SessionRows } from '#components/desk/session-rows.tsx';
import { ActionForm } from '#components/forms/action-form.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import { listOwnSessions } from '#lib/access/account.ts';
import { requireSession } from '#lib/access/session.ts';
import { label } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'account');
const PAGE = '/desk/account';

export const metadata: Metadata = { title: t('title') };

export default async function AccountPage() {
  const actor = await formVisitor(PAGE);
  if (!actor) return <EndedSession action={saveName} page={PAGE} />;
  const [session, sessions] = await Promise.all([requireSession(), listOwnSessions(actor)]);
  const form = { page: PAGE, words: formWords() };
  return (
    <>
      <h1>{t('title')}</h1>
      <p className={styles.lead}>
        {t('lead', { email: actor.email, role: label('en', 'role', actor.role) })}
      </p>
      <section className={styles.card} aria-labelledby="name">
        <h2 id="name">{t('name.title')}</h2>
        <ActionForm action={saveName} {...form}>
          <TextField
            name="name"
            label={t('name.label')}
            hint={t('name.hint')}
            value={actor.name}
            autoComplete="name"
          />
          <div>
            <SubmitButton label={t('name.save')} look="plain" />
          </div>
        </ActionForm>
      </section>
      <PasswordCard form={form} />
      <SecondStep person={actor} form={form} />
      <Passkeys person={actor} form={form} />
      <section className={styles.card} aria-labelledby="sessions">
        <h2 id="sessions">{t('sessions.title')}</h2>
        <p className={styles.meta}>{t('sessions.lead')}</p>
        <SessionRows
          sessions={sessions}
          ownId={session.id}
          form={{ action: endSession, ...form }}
        />
        <ActionForm action={endOthers} {...form}>
          <div>
            <SubmitButton label={t('sessions.endOthers')} look="plain" />
          </div>
        </ActionForm>
      </section>
    </>
  );
}
