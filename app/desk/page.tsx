import type { Metadata } from 'next';
import { formWords } from '#app/desk/form-words.ts';
import { discardTyped } from '#app/desk/typed/actions.ts';
import { visitor } from '#app/desk/visitor.ts';
import styles from '#components/desk/desk.module.css';
import { OverdueList } from '#components/desk/overdue-list.tsx';
import { SubmissionRows } from '#components/desk/submission-rows.tsx';
import { UnsavedRows } from '#components/desk/unsaved-rows.tsx';
import forms from '#components/forms/forms.module.css';
import { listUnsaved } from '#lib/entry/unsaved.ts';
import { translate } from '#lib/messages/translate.ts';
import { listMySubmissions } from '#lib/submissions/read.ts';
import type { SubmissionSummary } from '#lib/submissions/submission.ts';
import { listOverdue } from '#lib/summary/overdue.ts';

const t = translate('en', 'desk');

export const metadata: Metadata = { title: t('shell.drafts') };

const OPEN = [
  ['returned', 'returned'],
  ['drafts', 'draft'],
  ['waiting', 'submitted'],
] as const;

/** How many decisions count as late ones. */
const LATELY = 10;

export default async function DeskPage() {
  const actor = await visitor('/desk');
  const [open, decided, overdue, unsaved] = await Promise.all([
    listMySubmissions(actor, { statuses: OPEN.map(([, status]) => status) }),
    listMySubmissions(actor, { statuses: ['approved', 'rejected'], limit: LATELY }),
    listOverdue(actor),
    listUnsaved(actor),
  ]);
  const [review, typed] = [translate('en', 'review'), translate('en', 'typed')];
  return (
    <>
      <h1>{t('shell.drafts')}</h1>
      <p>
        <a className={`${forms.button} ${forms.main} ${styles.start}`} href="/desk/new">
          {t('shell.new')}
        </a>
      </p>
      {unsaved.length > 0 && (
        <section aria-labelledby="unsaved">
          <h2 id="unsaved">{typed('list.title')}</h2>
          <p className={styles.meta}>{typed('list.lead')}</p>
          <UnsavedRows
            unsaved={unsaved}
            form={{ action: discardTyped, page: '/desk', words: formWords() }}
          />
        </section>
      )}
      {OPEN.map(([name, of]) => (
        <List key={name} name={name} drafts={open.filter(({ status }) => status === of)} />
      ))}
      <section aria-labelledby="overdue">
        <h2 id="overdue">{review('overdue.title')}</h2>
        <p className={styles.meta}>{review('overdue.lead')}</p>
        <OverdueList overdue={overdue} />
      </section>
      <List name="decided" drafts={decided} />
    </>
  );
}

interface ListProps {
  name: 'decided' | (typeof OPEN)[number][0];
  drafts: readonly SubmissionSummary[];
}

function List({ name, drafts }: ListProps) {
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{t(`lists.${name}`)}</h2>
      <SubmissionRows drafts={drafts} room="submissions" empty={t(`lists.${name}Empty`)} />
    </section>
  );
}
