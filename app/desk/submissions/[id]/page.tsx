import type { Metadata } from 'next';
import { DraftCaptures } from '#app/desk/captures/document-captures.tsx';
import { formWords } from '#app/desk/form-words.ts';
import { ItemTalk, labelOfThread } from '#app/desk/item-talk.tsx';
import { remove, send, take, withdraw } from '#app/desk/submissions/actions.ts';
import { say } from '#app/desk/talk-actions.ts';
import { draftProps } from '#app/desk/submissions/draft-props.ts';
import { dismissedIn } from '#app/desk/submissions/dismissed.ts';
import { foundInDraft } from '#app/desk/submissions/found.tsx';
import { orNotFound, visitor } from '#app/desk/visitor.ts';
import { AddStatement } from '#components/desk/add-statement.tsx';
import { Approvals } from '#components/desk/approvals.tsx';
import { Comments } from '#components/desk/comments.tsx';
import { DraftState } from '#components/desk/draft-state.tsx';
import { DraftView } from '#components/desk/draft-view.tsx';
import { ForgetMade } from '#components/desk/typed/forget-made.tsx';
import { ItemTools } from '#components/desk/item-tools.tsx';
import { SendForm } from '#components/desk/send-form.tsx';
import { TALK_FORM, TalkForm } from '#components/desk/talk-form.tsx';
import { threadsOf } from '#lib/entry/threads.ts';
import { isRecordType } from '#lib/editing/record-kinds.ts';
import { isReferenceType } from '#lib/editing/reference-kinds.ts';
import type { TreeItem } from '#lib/entry/draft-tree.ts';
import { getDraft, type Draft } from '#lib/entry/drafts.ts';
import { recordedInstead } from '#lib/entry/recorded-instead.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'desk');

export const metadata: Metadata = { title: t('draft.title') };

export default async function DraftPage({
  params,
  searchParams,
}: PageProps<'/desk/submissions/[id]'>) {
  const { id } = await params;
  const query = await searchParams;
  const page = `/desk/submissions/${id}`;
  const actor = await visitor(page);
  const draft = await orNotFound(getDraft(actor, id));
  const words = formWords();
  const props = await draftProps(draft);
  const tools = (item: TreeItem) => (
    <>
      <DraftCaptures draft={draft} item={item} query={query} />
      <ItemTalk item={item} draft={draft} props={props} form={TALK_FORM} isAnswering />
      {draft.mayEdit && (
        <ItemTools
          draft={draft}
          item={item}
          changePage={isChanged(item.entityType) ? props.changes[item.id]?.page : undefined}
          remove={remove}
          instead={insteadOf(draft, item)}
          words={words}
        />
      )}
    </>
  );
  return (
    <>
      <ForgetMade ids={[id, ...draft.items.flatMap(madeIn)]} />
      <DraftState draft={draft} isSaved={Boolean(query.saved)} isSent={Boolean(query.sent)} />
      <Approvals draft={draft} />
      <Comments
        threads={threadsOf(draft.comments)}
        labelOf={labelOfThread({ draft, props })}
        form={TALK_FORM}
      />
      <DraftView
        {...props}
        found={foundInDraft(draft, props.directory, dismissedIn(query.dismissed))}
        tools={tools}
        isComplete={!draft.mayEdit}
      />
      {draft.mayEdit && Object.keys(props.changes).length === 0 && <AddStatement page={page} />}
      <TalkForm submissionId={id} room="submissions" action={say} page={page} words={words} />
      {draft.mayEdit && <SendForm draft={draft} action={send} page={page} words={words} />}
      {draft.mayWithdraw && (
        <SendForm draft={draft} action={withdraw} page={page} words={words} isWithdrawal />
      )}
    </>
  );
}

const isChanged = (entityType: string) => isRecordType(entityType) || isReferenceType(entityType);

function insteadOf({ items }: Pick<Draft, 'items'>, { id }: TreeItem) {
  const added = items.find((item) => item.id === id);
  const recorded = added && recordedInstead(added);
  return recorded ? { name: recorded.name, take } : undefined;
}

// A choice of a headline is typed under the id of its series.
const madeIn = ({ entityType, entityId, payload }: TreeItem): string[] =>
  entityType === 'headline_choice' ? [entityId, String(payload.seriesId)] : [entityId];
