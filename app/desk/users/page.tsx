import type { Metadata } from 'next';
import { EndedSession } from '#app/desk/ended-session.tsx';
import { formWords } from '#app/desk/form-words.ts';
import { invitePerson, withdrawOffer } from '#app/desk/users/actions.ts';
import { formVisitor, orNotFound } from '#app/desk/visitor.ts';
import { InviteForm } from '#components/desk/invite-form.tsx';
import { OpenLinks } from '#components/desk/open-links.tsx';
import { PeopleTable } from '#components/desk/people-table.tsx';
import styles from '#components/desk/desk.module.css';
import { listOffered } from '#lib/access/invitations.ts';
import { listPeople } from '#lib/access/manage-people.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'access');

export const metadata: Metadata = { title: t('people.title') };

export default async function UsersPage() {
  const page = '/desk/users';
  const actor = await formVisitor(page);
  if (!actor) return <EndedSession action={invitePerson} page={page} />;
  const [people, links] = await orNotFound(Promise.all([listPeople(actor), listOffered(actor)]));
  const words = formWords();
  return (
    <>
      <h1>{t('people.title')}</h1>
      <p className={styles.lead}>{t('people.lede')}</p>
      <PeopleTable people={people} />
      <section className={styles.card} aria-labelledby="invite">
        <h2 id="invite">{t('people.invite')}</h2>
        <InviteForm action={invitePerson} page={page} words={words} />
      </section>
      <section className={styles.card} aria-labelledby="open">
        <h2 id="open">{t('people.open')}</h2>
        <OpenLinks links={links} withdraw={withdrawOffer} page={page} words={words} />
      </section>
    </>
  );
}
