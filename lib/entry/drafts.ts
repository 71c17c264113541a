// A submission as the desk shows and changes it: items with what is wrong with them, and how they will read.
import { getStore } from '#db/store.ts';
import type { Actor } from '#lib/access/actor.ts';
import { isPermitted } from '#lib/access/permissions.ts';
import type { TreeItem } from '#lib/entry/draft-tree.ts';
import { previewsOf } from '#lib/entry/previews.ts';
import type { FieldProblem } from '#lib/errors.ts';
import { findEntities } from '#lib/sealing/recorded.ts';
import { getSubmission } from '#lib/submissions/read.ts';
import {
  approvalsNeeded,
  secondReasonOf,
  type SecondReason,
} from '#lib/submissions/second-approval.ts';
import { unseenItems } from '#lib/submissions/seen.ts';
import type {
  Submission,
  SubmissionComment,
  SubmissionItem,
  SubmissionSummary,
} from '#lib/submissions/submission.ts';

export type DraftComment = SubmissionComment;

export interface Draft {
  id: string;
  title: string;
  status: SubmissionSummary['status'];
  version: number;
  updatedAt: Date;
  author: SubmissionSummary['author'];
  reviewer: SubmissionSummary['reviewer'];
  items: SubmissionItem[];
  /** The document that its statements are in: an item of its own, or one that is recorded; undefined without any. */
  document: TreeItem | undefined;
  problems: FieldProblem[];
  comments: DraftComment[];
  openComments: number;
  /** What looks odd in it, each with its reason. */
  warnings: Submission['warnings'];
  /** With which reasons it was sent before. */
  sendings: Submission['sendings'];
  approvals: Submission['approvals'];
  /** How many reviewers must approve it. */
  approvalsNeeded: number;
  /** Why one approval is not enough; null where it is. */
  secondReason: SecondReason | null;
  /** The sentence that the public will read about each figure, by the figure's id. */
  previews: Record<string, string>;
  mayEdit: boolean;
  mayWithdraw: boolean;
  mayDecide: boolean;
  /** Whether the actor's approval is still to be given: nobody approves twice. */
  mayApprove: boolean;
  /** The ids of the items that whoever may decide has not seen as they are now. */
  unseen: string[];
}

/** The draft as the actor sees it. Throws NOT_FOUND outside the actor's scope. */
export async function getDraft(actor: Actor, id: string): Promise<Draft> {
  const { summary, items, comments, warnings, sendings, approvals } = await getSubmission(
    actor,
    id,
  );
  const isOwn = summary.author.id === actor.id;
  const { title, status, version, updatedAt, author, reviewer } = summary;
  const isOpen = status === 'draft' || status === 'returned';
  const mayDecide =
    !isOwn && status === 'submitted' && isPermitted(actor.role, 'submission.review');
  return {
    id,
    title,
    status,
    version,
    updatedAt,
    author,
    reviewer,
    items,
    comments,
    warnings,
    sendings,
    openComments: summary.openComments,
    approvals,
    approvalsNeeded: approvalsNeeded(items),
    secondReason: secondReasonOf(items),
    document: await documentOf(items),
    problems: items.flatMap(({ problems }) => problems),
    previews: await previewsOf(items),
    mayEdit: isOwn && isOpen,
    mayWithdraw: isOwn && status === 'submitted',
    mayDecide,
    mayApprove: mayDecide && !approvals.some((approval) => approval.reviewer.id === actor.id),
    unseen: mayDecide ? await unseenBy(actor, id, items) : [],
  };
}

/** The recorded public document, in the shape of an item; undefined for any other id. */
export async function recordedDocument(id: string): Promise<TreeItem | undefined> {
  const source = (await findEntities(getStore().read, 'source', [id])).get(id);
  if (source?.confidentiality !== 'public') return undefined;
  return { id: '', entityType: 'source', entityId: id, payload: { ...source } };
}

async function unseenBy(
  { id: reviewerId }: Actor,
  submissionId: string,
  items: Submission['items'],
): Promise<string[]> {
  const unseen = await unseenItems(getStore().read, { submissionId, reviewerId }, items);
  return unseen.map(({ id }) => id);
}

async function documentOf(items: Submission['items']): Promise<TreeItem | undefined> {
  const own = items.find(({ entityType }) => entityType === 'source');
  const statement = items.find(({ entityType }) => entityType === 'statement');
  return own ?? (statement && recordedDocument(String(statement.payload.sourceId ?? '')));
}
