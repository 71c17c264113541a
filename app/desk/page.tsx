import type { Metadata } from 'next';
import { visitor } from '#app/desk/visitor.ts';
import styles from '#components/desk/desk.module.css';
import { OverdueList } from '#components/desk/overdue-list.tsx';
import { SubmissionRows } from '#components/desk/submission-rows.tsx';
import forms from '#components/forms/forms.module.css';

import { translate } from '#lib/messages/translate.ts';
import { listMySubmissions } from '#lib/submissions/read.ts';
import { listOverdue } from '#lib/summary/overdue.ts';

const t = translate('en', 'desk');

export const metadata: Metadata = { title: t('shell.drafts') };

const LISTS = [
  ['returned', ['returned']],
  ['drafts', ['draft']],
  ['waiting', ['submitted']],
  ['decided', ['approved', 'rejected']],
] as const;

export default async function DeskPage() {
  const actor = await visitor('/desk');
  const [mine, overdue] = await Promise.all([listMySubmissions(actor), listOverdue(actor)]);
  const review = translate('en', 'review');
  return (
    <>
      <h1>{t('shell.drafts')}</h1>
      <p>
        <a className={`${forms.button} ${forms.main} ${styles.start}`} href="/desk/new">
          {t('shell.new')}
        </a>
      </p>
      {LISTS.map(([name, statuses]) => (
        <section key={name} aria-labelledby={name}>
          <h2 id={name}>{t(`lists.${name}`)}</h2>
          <SubmissionRows
            drafts={mine.filter(({ status }) => (statuses as readonly string[]).includes(status))}
            room="submissions"
            empty={t(`lists.${name}Empty`)}
          />
        </section>
      ))}
      <section aria-labelledby="overdue">
        <h2 id="overdue">{review('overdue.title')}</h2>
        <p className={styles.meta}>{review('overdue.lead')}</p>
        <OverdueList overdue={overdue} />
      </section>
    </>
  );
}
