import type { EntityType } from '#db/codes.ts';
import type { Actor } from '#lib/access/actor.ts';
import { AppError, type FieldProblem } from '#lib/errors.ts';
import { getSubmission } from '#lib/submissions/read.ts';
import type { SubmissionItem } from '#lib/submissions/submission.ts';

/** A draft of the actor's that is gone on with in the form of the one thing that it changes. */
export interface OpenedDraft {
  submissionId: string;
  version: number;
  title: string;
  item: SubmissionItem;
  problems: FieldProblem[];
}

/**
 * The actor's draft with its item of this type; null when no draft was named. Throws NOT_FOUND when it is not the
 * actor's, cannot be changed any more, or holds no such item.
 */
export async function openDraft(
  actor: Actor,
  submissionId: string | undefined,
  entityType: EntityType,
): Promise<OpenedDraft | null> {
  if (!submissionId) return null;
  const { summary, items } = await getSubmission(actor, submissionId);
  const isOpen = summary.status === 'draft' || summary.status === 'returned';
  const item = items.find((each) => each.entityType === entityType);
  if (!item || !isOpen || summary.author.id !== actor.id) throw new AppError('NOT_FOUND');
  const { version, title } = summary;
  return { submissionId, version, title, item, problems: item.problems };
}
