import { z } from 'zod';
import { insertComment } from '#db/submission-comments.ts';
import { listItems } from '#db/submissions.ts';
import { getStore } from '#db/store.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { AppError } from '#lib/errors.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { field, optional, text } from '#lib/submissions/entities/readers.ts';
import { idInput, readInput } from '#lib/submissions/input.ts';
import { reach } from '#lib/submissions/reach.ts';

const input = z.strictObject({
  submissionId: idInput,
  itemId: idInput.optional(),
  field: field(optional(text(120))),
  body: field(text(5000)),
});

/** Says something about a submission that the actor may see, one of its items, or one field. Throws NOT_FOUND for others. */
export async function addComment(
  actor: MaybeActor,
  asked: z.input<typeof input>,
): Promise<{ commentId: string }> {
  const author = authorize(actor, 'submission.read');
  const { submissionId, itemId = null, ...said } = readInput(input, asked);
  return getStore().transact(async (tx) => {
    await reach(tx, author, submissionId);
    const items = itemId === null ? [] : await listItems(tx, submissionId);
    if (itemId !== null && !items.some(({ id }) => id === itemId)) throw new AppError('NOT_FOUND');
    const comment = { id: newPublicId(), submissionId, itemId, authorId: author.id, ...said };
    await insertComment(tx, {
      ...comment,
      createdAt: new Date(),
      resolvedAt: null,
      resolvedBy: null,
      answersId: null,
    });
    return { commentId: comment.id };
  });
}
