import type { Metadata } from 'next';
import { visitor } from '#app/desk/visitor.ts';
import styles from '#components/desk/desk.module.css';
import { QueueFilter } from '#components/desk/queue-filter.tsx';
import { SubmissionRows } from '#components/desk/submission-rows.tsx';
import type { Person } from '#lib/access/people.ts';
import { isPermitted } from '#lib/access/permissions.ts';
import { translate } from '#lib/messages/translate.ts';
import { readQueue } from '#lib/submissions/queue.ts';

const t = translate('en', 'desk');

export const metadata: Metadata = { title: t('shell.review') };

type Query = Record<string, string | string[] | undefined>;

export default async function ReviewPage({ searchParams }: PageProps<'/desk/review'>) {
  const actor = await visitor('/desk/review');
  const mayReview = isPermitted(actor.role, 'submission.review');
  return (
    <>
      <h1>{t('shell.review')}</h1>
      {mayReview ? (
        <QueuePart actor={actor} query={await searchParams} />
      ) : (
        <p className={styles.notice}>{t('review.notAllowed')}</p>
      )}
    </>
  );
}

async function QueuePart({ actor, query }: { actor: Person; query: Query }) {
  const review = translate('en', 'review');
  const texts = Object.entries(query).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const queue = await readQueue(actor, new URLSearchParams(texts));
  const { asked, next } = queue;
  const isNarrowed = Boolean(asked.by ?? asked.of ?? asked.after);
  const empty = isNarrowed ? review('queue.none') : t('review.empty');
  return (
    <>
      <QueueFilter queue={queue} />
      <SubmissionRows drafts={queue.submissions} room="review" empty={empty} hasAuthor />
      <p className={styles.tools}>
        {asked.after && <a href={addressOf({ ...asked, after: '' })}>{review('queue.first')}</a>}
        {next && <a href={addressOf({ ...asked, after: next })}>{review('queue.more')}</a>}
      </p>
    </>
  );
}

function addressOf(query: Record<string, string | undefined>): string {
  const held = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return `/desk/review?${new URLSearchParams(held)}`;
}
