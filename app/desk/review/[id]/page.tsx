import type { Metadata } from 'next';
import { DraftCaptures } from '#app/desk/captures/document-captures.tsx';
import { EndedSession } from '#app/desk/ended-session.tsx';
import { reviewWords } from '#app/desk/form-words.ts';
import { ItemTalk, labelOfThread } from '#app/desk/item-talk.tsx';
import { decide } from '#app/desk/review/actions.ts';
import { say } from '#app/desk/talk-actions.ts';
import { draftProps } from '#app/desk/submissions/draft-props.ts';
import { formVisitor, orNotFound } from '#app/desk/visitor.ts';
import { Approvals } from '#components/desk/approvals.tsx';
import { Comments } from '#components/desk/comments.tsx';
import { Decision } from '#components/desk/decision.tsx';
import styles from '#components/desk/desk.module.css';
import { DraftState } from '#components/desk/draft-state.tsx';
import { DraftView } from '#components/desk/draft-view.tsx';
import { EarlierReasons } from '#components/desk/earlier-reasons.tsx';
import { PublishedLinks } from '#components/desk/published-links.tsx';
import { DECISION_FORM, SeenBox, SeenProgress } from '#components/desk/seen-box.tsx';
import { TALK_FORM, TalkForm } from '#components/desk/talk-form.tsx';
import type { TreeItem } from '#lib/entry/draft-tree.ts';
import { seenBlocks, type SeenBlocks } from '#lib/entry/seen-blocks.ts';
import { getDraft } from '#lib/entry/drafts.ts';
import { threadsOf } from '#lib/entry/threads.ts';
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
  const seen = seenBlocks(draft.items, draft.unseen);
  const isOwn = draft.author.id === actor.id;
  const form = draft.mayDecide ? DECISION_FORM : TALK_FORM;
  const seenOf = seenTool(seen, draft.mayDecide);
  const tools = (item: TreeItem) => (
    <>
      <DraftCaptures draft={draft} item={item} />
      <ItemTalk item={item} draft={draft} props={props} form={form} />
      {seenOf(item)}
    </>
  );
  return (
    <>
      <DraftState draft={draft} isSaved={false} />
      <Approvals draft={draft} />
      <EarlierReasons draft={draft} />
      <Comments
        threads={threadsOf(draft.comments)}
        labelOf={labelOfThread({ draft, props })}
        form={form}
      />
      {draft.mayDecide && !seen.isOne && <SeenProgress blocks={seen.blocks} />}
      <DraftView {...props} tools={tools} isComplete />
      {!draft.mayDecide && (
        <TalkForm submissionId={id} room="review" action={say} page={page} words={reviewWords()} />
      )}
      {draft.status === 'approved' && (
        <PublishedLinks items={draft.items} changes={props.changes} />
      )}
      {draft.status === 'submitted' && isOwn && <p className={styles.notice}>{t('review.own')}</p>}
      {draft.mayDecide && (
        <Decision draft={draft} seen={seen} action={decide} page={page} words={reviewWords()} />
      )}
    </>
  );
}

const seenTool =
  ({ blocks, isOne }: SeenBlocks, mayDecide: boolean) =>
  (item: TreeItem) => {
    const at = blocks.findIndex(({ itemId }) => itemId === item.id);
    const block = blocks[at];
    if (!mayDecide || isOne || !block) return null;
    return <SeenBox block={block} next={blocks.find((each, i) => i > at && !each.isSeen)} />;
  };
