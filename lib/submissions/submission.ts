// The plain values of submissions, as the layers above see them.
import type { EntityType, Role } from '#db/codes.ts';
import type { ItemRow, ListedSubmission, SubmissionRow } from '#db/submissions.ts';
import type { FieldProblem } from '#lib/errors.ts';
import type { EntityShapes } from '#lib/record/shapes.ts';
import type { InConfidence } from '#lib/submissions/in-confidence.ts';
import type { Proposal } from '#lib/submissions/proposal.ts';
import type { EarlierApproval } from '#lib/submissions/second-approval.ts';
import type { Sending } from '#lib/submissions/warnings/sendings.ts';
import type { Warning } from '#lib/submissions/warnings/warning.ts';

export interface SubmissionSummary extends Omit<SubmissionRow, 'authorId' | 'reviewerId'> {
  /** With the organization that they work for, in plain words; null while nobody has said. */
  author: { id: string; name: string; organization: string | null };
  reviewer: { id: string; name: string } | null;
  /** What may be said of it in place of its words, where those are kept from who asks. */
  keptInConfidence?: InConfidence;
  /** How many comments on it are open. */
  openComments: number;
  /** How many things in it looked odd and were sent with a reason. */
  warnings: number;
  /** How many items it has of each type; a type without any is left out. */
  items: Partial<Record<EntityType, number>>;
}

export interface SubmissionItem extends Omit<ItemRow, 'submissionId'> {
  /** What it would store; null while it cannot be read. */
  value: Proposal['value'] | null;
  /** The entity as the record holds it now; null when it does not yet. */
  current: EntityShapes[EntityType] | null;
  problems: FieldProblem[];
}

export interface SubmissionComment {
  id: string;
  author: { id: string; name: string; role: Role };
  itemId: string | null;
  field: string | null;
  body: string;
  createdAt: Date;
  /** The comment that it answers; null for one that stands for itself. */
  answersId: string | null;
  resolvedAt: Date | null;
  resolvedBy: string | null;
}

export interface Submission {
  summary: SubmissionSummary;
  items: SubmissionItem[];
  comments: SubmissionComment[];
  /** What looks odd in it beside the record as it is now; nothing once it is approved. */
  warnings: Warning[];
  /** What was said of what looked odd at earlier sendings, in their order. */
  sendings: Sending[];
  /** Who has approved it as it waits, where one approval is not enough. */
  approvals: EarlierApproval[];
}

export interface Counts {
  /** How many items of each type every submission has. */
  items: readonly { submissionId: string; entityType: EntityType; items: number }[];
  /** How many comments on it are open, for every submission that has one. */
  comments: readonly { submissionId: string; open: number }[];
  /** How many reasons for warnings it holds, for every submission that has one. */
  warnings: readonly { submissionId: string; warnings: number }[];
}

/** The summary of a listed submission. */
export function summaryOf(
  { submission, authorName, authorOrganization: organization, reviewerName }: ListedSubmission,
  counts: Counts,
): SubmissionSummary {
  const { authorId, reviewerId, ...rest } = submission;
  const own = counts.items.filter(({ submissionId }) => submissionId === submission.id);
  const asked = counts.warnings.find(({ submissionId }) => submissionId === submission.id);
  const talked = counts.comments.find(({ submissionId }) => submissionId === submission.id);
  return {
    ...rest,
    author: { id: authorId, name: authorName, organization },
    reviewer: reviewerId === null ? null : { id: reviewerId, name: reviewerName ?? '' },
    openComments: talked?.open ?? 0,
    warnings: asked?.warnings ?? 0,
    items: Object.fromEntries(own.map(({ entityType, items }) => [entityType, items])),
  };
}
