import { z } from 'zod';
import { deleteItems } from '#db/submissions.ts';
import { getStore } from '#db/store.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { AppError } from '#lib/errors.ts';
import { idInput, readInput, versionInput } from '#lib/submissions/input.ts';
import { change, reachToWrite } from '#lib/submissions/reach.ts';
import { listItems } from '#lib/submissions/sealed-rows.ts';

const input = z.strictObject({ submissionId: idInput, version: versionInput, itemId: idInput });

/** Takes an item out of the actor's draft. Throws NOT_FOUND when the draft does not hold it, CONFLICT when it was changed. */
export async function removeItem(
  actor: MaybeActor,
  asked: z.input<typeof input>,
): Promise<{ version: number }> {
  const author = authorize(actor, 'submission.write');
  const { itemId, ...rest } = readInput(input, asked);
  return getStore().transact(async (tx) => {
    const submission = await reachToWrite(tx, author, rest);
    const items = await listItems(tx, submission.id);
    if (!items.some(({ id }) => id === itemId)) throw new AppError('NOT_FOUND');
    await deleteItems(tx, [itemId]);
    return { version: await change(tx, submission, {}) };
  });
}
