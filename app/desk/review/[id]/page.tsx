import type { Metadata } from 'next';
import { EndedSession } from '#app/desk/ended-session.tsx';
import { reviewWords } from '#app/desk/form-words.ts';
import { decide } from '#app/desk/review/actions.ts';
import { draftProps } from '#app/desk/submissions/draft-props.ts';
import { formVisitor, orNotFound } from '#app/desk/visitor.ts';
import { Approvals } from '#components/desk/approvals.tsx';
import { Comments } from '#components/desk/comments.tsx';
import { Decision } from '#components/desk/decision.tsx';
import styles from '#components/desk/desk.module.css';
import { DraftState } from '#components/desk/draft-state.tsx';
import { DraftView } from '#components/desk/draft-view.tsx';
import { PublishedLinks } from '#components/desk/published-links.tsx';
import { getDraft } from '#lib/entry/drafts.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'desk');

export const metadata: Metadata = { title: t('review.title') };

export default async function ReviewOnePage({ params }: PageProps<'/desk/review/[id]'>) {
  const { id } = await params;
  const page = `/desk/review/${id}`;
  const actor = await formVisitor(page);
  if (!actor) return <EndedSession action={decide} page={page} />;
  const draft = await orNotFound(getDraft(actor, id));
  const props = await draftProps(draft);
  const isOwn = draft.author.id === actor.id;
  return (
    <>
      <DraftState draft={draft} isSaved={false} />
      <Approvals draft={draft} />
      <Comments comments={draft.comments} />
      <DraftView {...props} tools={() => null} isComplete />
      {draft.status === 'approved' && (
        <PublishedLinks items={draft.items} changes={props.changes} />
      )}
      {draft.status === 'submitted' && isOwn && <p className={styles.notice}>{t('review.own')}</p>}
      {draft.mayDecide && (
        <Decision draft={draft} action={decide} page={page} words={reviewWords()} />
      )}
    </>
  );
}
