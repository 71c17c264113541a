import { z } from 'zod';
import { updateResolved, type CommentRow } from '#db/submission-comments.ts';
import { getStore, type Reader } from '#db/store.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { AppError } from '#lib/errors.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { field, optional, text } from '#lib/submissions/entities/readers.ts';
import { idInput, readInput } from '#lib/submissions/input.ts';
import { reach } from '#lib/submissions/reach.ts';
import {
  findComment,
  insertComment,
  listComments,
  listItems,
} from '#lib/submissions/sealed-rows.ts';

const input = z.strictObject({
  submissionId: idInput,
  itemId: idInput.optional(),
  field: field(optional(text(120))),
  answersId: idInput.optional(),
  body: field(text(5000)),
});

const resolving = z.strictObject({
  submissionId: idInput,
  commentId: idInput,
  isResolved: z.boolean(),
});

/**
 * Says something about a submission that the actor may see, one of its items, or one field, or answers what was said
 * there. The same words by the same person in the same place are said once. Throws NOT_FOUND for others.
 */
export async function addComment(
  actor: MaybeActor,
  asked: z.input<typeof input>,
): Promise<{ commentId: string }> {
  const author = authorize(actor, 'submission.read');
  const { answersId = null, ...read } = readInput(input, asked);
  const { submissionId } = read;
  return getStore().transact(async (tx) => {
    await reach(tx, author, submissionId);
    const answered = answersId === null ? null : await top(tx, submissionId, answersId);
    const { itemId = null, field: name } = answered ?? read;
    await refuseForeignItem(tx, submissionId, itemId);
    const place = { submissionId, itemId, field: name, answersId, authorId: author.id };
    const said = { ...place, body: read.body };
    const before = (await listComments(tx, submissionId)).find(({ comment }) =>
      isSame(comment, said),
    );
    if (before) return { commentId: before.comment.id };
    const comment = { id: newPublicId(), ...said, ...OPEN, createdAt: new Date() };
    await insertComment(tx, comment);
    return { commentId: comment.id };
  });
}

/** Says that what a comment asks for is done, or opens it again. Throws NOT_FOUND for an answer and outside the actor's scope. */
export async function resolveComment(
  actor: MaybeActor,
  asked: z.input<typeof resolving>,
): Promise<void> {
  const person = authorize(actor, 'submission.read');
  const { submissionId, commentId, isResolved } = readInput(resolving, asked);
  await getStore().transact(async (tx) => {
    await reach(tx, person, submissionId);
    const { id, resolvedAt } = await top(tx, submissionId, commentId);
    if ((resolvedAt !== null) === isResolved) return;
    const resolved = { resolvedAt: new Date(), resolvedBy: person.id };
    await updateResolved(tx, { id, ...(isResolved ? resolved : OPEN) });
  });
}

const OPEN = { resolvedAt: null, resolvedBy: null };

// An answer belongs to what it answers; it is not answered or resolved itself.
async function top(reader: Reader, submissionId: string, id: string): Promise<CommentRow> {
  const comment = await findComment(reader, { id, submissionId });
  if (!comment || comment.answersId !== null) throw new AppError('NOT_FOUND');
  return comment;
}

async function refuseForeignItem(reader: Reader, submissionId: string, itemId: string | null) {
  if (itemId === null) return;
  const items = await listItems(reader, submissionId);
  if (!items.some(({ id }) => id === itemId)) throw new AppError('NOT_FOUND');
}

// Once it is resolved, the same may have to be said again.
function isSame(
  comment: CommentRow,
  said: Omit<CommentRow, 'id' | 'createdAt' | 'resolvedAt' | 'resolvedBy'>,
) {
  const names = ['itemId', 'field', 'answersId', 'authorId', 'body'] as const;
  return comment.resolvedAt === null && names.every((name) => comment[name] === said[name]);
}
