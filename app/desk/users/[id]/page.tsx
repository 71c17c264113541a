import type { Metadata } from 'next';
import { EndedSession } from '#app/desk/ended-session.tsx';
import { formWords } from '#app/desk/form-words.ts';
import { ResetForms } from '#app/desk/users/[id]/reset-forms.tsx';
import { changeAccess, saveRole } from '#app/desk/users/actions.ts';
import { formVisitor, orNotFound } from '#app/desk/visitor.ts';
import styles from '#components/desk/desk.module.css';
import { ActionForm } from '#components/forms/action-form.tsx';
import { SelectField } from '#components/forms/select-field.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { getManagedPerson } from '#lib/access/manage-people.ts';
import { codeChoices } from '#lib/entry/choices.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'access');

export const metadata: Metadata = { title: t('people.title') };

export default async function UserPage({ params }: PageProps<'/desk/users/[id]'>) {
  const { id } = await params;
  const page = `/desk/users/${id}`;
  const actor = await formVisitor(page);
  if (!actor) return <EndedSession action={saveRole} page={page} />;
  const { name, email, role, disabledAt } = await orNotFound(getManagedPerson(actor, id));
  const form = { page, words: formWords(), hidden: { id } };
  const isOwn = id === actor.id;
  return (
    <>
      <p>
        <a href="/desk/users">{t('people.title')}</a>
      </p>
      <h1 dir="auto">{name}</h1>
      <p className={styles.lead}>{email}</p>
      {isOwn && <p className={styles.notice}>{t('person.own')}</p>}
      {!isOwn && (
        <section className={styles.card} aria-labelledby="role">
          <h2 id="role">{t('person.role')}</h2>
          <ActionForm action={saveRole} {...form}>
            <SelectField
              name="role"
              label={t('people.role')}
              hint={t('people.roleHint')}
              choices={codeChoices('en', 'role')}
              value={role}
            />
            <div>
              <SubmitButton label={t('person.roleSave')} />
            </div>
          </ActionForm>
        </section>
      )}
      <section className={styles.card} aria-labelledby="access">
        <h2 id="access">{t('people.state')}</h2>
        {!isOwn && (
          <ActionForm
            action={changeAccess}
            {...form}
            hidden={{ id, wish: disabledAt ? 'enable' : 'disable' }}
          >
            <p>{t(disabledAt ? 'person.enableHelp' : 'person.disableHelp')}</p>
            <div>
              <SubmitButton
                label={t(disabledAt ? 'person.enable' : 'person.disable')}
                look={disabledAt ? 'plain' : 'grave'}
              />
            </div>
          </ActionForm>
        )}
        <ResetForms form={form} isOwn={isOwn} />
      </section>
    </>
  );
}
