import { countOpenComments } from '#db/submission-comments.ts';
import {
  countItems,
  listWaitingAuthors,
  type QueueQuery,
  type ItemRow,
  type ListedSubmission,
} from '#db/submissions.ts';
import { countWarningReasons } from '#db/submission-warnings.ts';
import type { SubmissionStatus } from '#db/codes.ts';
import { getStore } from '#db/store.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { AppError } from '#lib/errors.ts';
import { keyOf } from '#lib/submissions/checks/context.ts';
import { checkItems, type CheckedItems } from '#lib/submissions/problems.ts';
import { keptFrom, refuseKeptFrom, type InConfidence } from '#lib/submissions/in-confidence.ts';
import { scopeOf } from '#lib/submissions/reach.ts';
import { findWarnings } from '#lib/submissions/warnings/find-warnings.ts';
import { listWarningReasons } from '#lib/submissions/warnings/sealed-reasons.ts';
import { earlierSendings } from '#lib/submissions/warnings/sendings.ts';
import { listEarlierApprovals } from '#lib/submissions/second-approval.ts';
import {
  summaryOf,
  type Counts,
  type Submission,
  type SubmissionComment,
  type SubmissionItem,
  type SubmissionSummary,
} from '#lib/submissions/submission.ts';
import {
  listComments,
  findListedSubmission,
  listItems,
  listSubmissionsOf,
  listSubmitted,
} from '#lib/submissions/sealed-rows.ts';

/** The actor's own submissions, the latest changed first, at most `limit`; only of the given statuses, if any. */
export async function listMySubmissions(
  actor: MaybeActor,
  { limit = 200, statuses }: { limit?: number; statuses?: readonly SubmissionStatus[] } = {},
): Promise<SubmissionSummary[]> {
  const { id } = authorize(actor, 'submission.read');
  return summaries(await listSubmissionsOf(getStore().read, id, { limit, statuses }));
}

/** What waits for a decision, the longest waiting first, at most `limit`, without the words of what is kept from the actor, those after a row or of one author or type only if asked; the actor's own as well, which others decide. */
export async function listQueue(
  actor: MaybeActor,
  { limit = 200, ...asked }: Partial<QueueQuery> = {},
): Promise<SubmissionSummary[]> {
  const reviewer = authorize(actor, 'submission.review');
  const { read } = getStore();
  const listed = await listSubmitted(read, { limit, ...asked });
  const kept = await Promise.all(
    listed.map(({ submission }) => keptFrom(read, reviewer, submission)),
  );
  return (await summaries(listed)).map((summary, at) => asTold(summary, kept[at] ?? null));
}

/** Those of whom something waits for a decision, by name. */
export async function listQueueAuthors(actor: MaybeActor): Promise<{ id: string; name: string }[]> {
  authorize(actor, 'submission.review');
  const authors = await listWaitingAuthors(getStore().read);
  return authors.toSorted((one, other) => BY_NAME.compare(one.name, other.name));
}

const BY_NAME = new Intl.Collator('en');

/** The submission with its items, what is wrong with each, and the comments. Throws NOT_FOUND outside the actor's scope. */
export async function getSubmission(actor: MaybeActor, submissionId: string): Promise<Submission> {
  const reader = authorize(actor, 'submission.read');
  const { read } = getStore();
  const found = await findListedSubmission(read, submissionId, scopeOf(reader));
  if (!found) throw new AppError('NOT_FOUND');
  await refuseKeptFrom(read, reader, found.submission);
  const [items, comments, approvals, reasons] = await Promise.all([
    listItems(read, submissionId),
    listComments(read, submissionId),
    listEarlierApprovals(read, found.submission),
    listWarningReasons(read, submissionId),
  ]);
  const isOpen = found.submission.status !== 'approved';
  const checked = await checkItems(read, items);
  const { proposals } = checked.context;
  return {
    summary: summaryOf(found, await countsOf([submissionId])),
    items: items.map((item) => itemOf(item, checked, isOpen)),
    comments: comments.map(commentOf),
    warnings: isOpen ? await findWarnings({ proposals, reasons }) : [],
    sendings: earlierSendings(reasons, found.submission.submittedAt),
    approvals,
  };
}

// What is kept from somebody has no words: neither its title nor why it was decided as it was.
const asTold = (summary: SubmissionSummary, kept: InConfidence | null): SubmissionSummary =>
  kept ? { ...summary, title: '', decisionNote: null, keptInConfidence: kept } : summary;

async function summaries(found: ListedSubmission[]): Promise<SubmissionSummary[]> {
  const ids = found.map(({ submission }) => submission.id);
  const counts = await countsOf(ids);
  return found.map((each) => summaryOf(each, counts));
}

async function countsOf(ids: readonly string[]): Promise<Counts> {
  const { read } = getStore();
  const [items, comments, warnings] = await Promise.all([
    countItems(read, ids),
    countOpenComments(read, ids),
    countWarningReasons(read, ids),
  ]);
  return { items, comments, warnings };
}

// What is approved is checked no more: it is in the record, and would only collide with itself.
function itemOf(
  item: ItemRow,
  { context, problems }: CheckedItems,
  isOpen: boolean,
): SubmissionItem {
  const { submissionId: _, ...rest } = item;
  return {
    ...rest,
    value: context.byKey.get(keyOf(item.entityType, item.entityId))?.value ?? null,
    current: context.current[item.entityType].get(item.entityId) ?? null,
    problems: isOpen ? problems.filter(({ itemId }) => itemId === item.id) : [],
  };
}

function commentOf({
  comment,
  authorName,
  authorRole,
  resolverName: resolvedBy,
}: Awaited<ReturnType<typeof listComments>>[number]): SubmissionComment {
  const { authorId, submissionId: _, resolvedBy: __, ...said } = comment;
  const author = { id: authorId, name: authorName, role: authorRole };
  return { ...said, author, resolvedBy };
}
