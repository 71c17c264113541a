import type { Metadata } from 'next';
import { visitor } from '#app/desk/visitor.ts';
import styles from '#components/desk/desk.module.css';
import { SubmissionRows } from '#components/desk/submission-rows.tsx';
import { isPermitted } from '#lib/access/permissions.ts';
import { translate } from '#lib/messages/translate.ts';
import { listQueue } from '#lib/submissions/read.ts';

const t = translate('en', 'desk');

export const metadata: Metadata = { title: t('shell.review') };

export default async function ReviewPage() {
  const actor = await visitor('/desk/review');
  const mayReview = isPermitted(actor.role, 'submission.review');
  return (
    <>
      <h1>{t('shell.review')}</h1>
      {mayReview ? (
        <SubmissionRows
          drafts={await listQueue(actor)}
          room="review"
          empty={t('review.empty')}
          hasAuthor
        />
      ) : (
        <p className={styles.notice}>{t('review.notAllowed')}</p>
      )}
    </>
  );
}
