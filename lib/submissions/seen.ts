// What a reviewer has seen: approval asks for every item, as it is now, to have been seen by whoever approves.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { listSeen, replaceSeen } from '#db/submission-seen.ts';
import type { ItemRow } from '#db/submissions.ts';
import { getStore, type Reader, type Writer } from '#db/store.ts';
import type { Actor, MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { AppError, type FieldProblem } from '#lib/errors.ts';
import { canonicalJson } from '#lib/record/chain.ts';
import { opening, sealing } from '#lib/sealing/kept-text.ts';
import { idInput, readInput, versionInput } from '#lib/submissions/input.ts';
import { itemName } from '#lib/submissions/item-name.ts';
import { reach, reachToDecide } from '#lib/submissions/reach.ts';
import { placeOf } from '#lib/submissions/sealed-places.ts';
import { listItems } from '#lib/submissions/sealed-rows.ts';

/** The ids of items that the reviewer says to have seen. */
export const seenInput = z.array(idInput).max(5000);

const input = z.strictObject({ submissionId: idInput, version: versionInput, seen: seenInput });

/** Keeps which items of a waiting submission the reviewer has seen. Throws CONFLICT when it is not the version that they saw, NOT_FOUND for an item that it does not hold. */
export async function markSeen(actor: MaybeActor, asked: z.input<typeof input>): Promise<void> {
  const reviewer = authorize(actor, 'submission.review');
  const { seen, ...read } = readInput(input, asked);
  await getStore().transact(async (tx) => {
    const submission = await reachToDecide(tx, reviewer, read);
    await keepSeen(tx, reviewer, { items: await listItems(tx, submission.id), seen });
  });
}

/** The ids of a submission's items in their order: what somebody has to have seen who approves it. Throws NOT_FOUND outside the actor's scope. */
export async function listItemIds(actor: MaybeActor, submissionId: string): Promise<string[]> {
  const reader = authorize(actor, 'submission.read');
  const { read } = getStore();
  await reach(read, reader, submissionId);
  return (await listItems(read, submissionId)).map(({ id }) => id);
}

/** Notes within a transaction that the reviewer has seen these of the items, as they are now. */
export async function keepSeen(
  tx: Writer,
  { id: reviewerId }: Actor,
  { items, seen }: { items: readonly ItemRow[]; seen: readonly string[] },
): Promise<void> {
  const named = new Set(seen);
  const found = items.filter(({ id }) => named.has(id));
  if (found.length < named.size) throw new AppError('NOT_FOUND');
  const seenAt = new Date();
  const seal = await sealing(tx);
  const rows = found.map((item) => {
    const itemId = item.id;
    const digest = seal(digestOf(item), placeOf.seen(`${itemId} ${reviewerId}`));
    return { itemId, reviewerId, digest, seenAt };
  });
  await replaceSeen(tx, rows);
}

/** Those of the submission's items that this person has not seen as they are now. */
export async function unseenItems<Item extends Digested>(
  reader: Reader,
  { submissionId, reviewerId }: { submissionId: string; reviewerId: string },
  items: readonly Item[],
): Promise<Item[]> {
  const seen = await listSeen(reader, { submissionId, reviewerId });
  const open = await opening(reader);
  const digests = new Map(
    seen.map(({ itemId, digest }) => [
      itemId,
      open(digest, placeOf.seen(`${itemId} ${reviewerId}`)),
    ]),
  );
  return items.filter((item) => digests.get(item.id) !== digestOf(item));
}

/** Throws CONFLICT naming each of the submission's items that the reviewer has not seen as it is now. */
export async function refuseUnseen(
  reader: Reader,
  { id: reviewerId }: Actor,
  items: readonly ItemRow[],
): Promise<void> {
  const submissionId = items[0]?.submissionId ?? '';
  const unseen = await unseenItems(reader, { submissionId, reviewerId }, items);
  if (unseen.length === 0) return;
  throw new AppError('CONFLICT', { reason: 'unseen', fields: unseen.map(unseenProblem) });
}

function unseenProblem(item: ItemRow): FieldProblem {
  const { id: itemId, entityType: type } = item;
  return {
    itemId,
    field: `seen.${itemId}`,
    problem: 'unseen',
    values: { type, name: itemName(item) },
  };
}

type Digested = Pick<
  ItemRow,
  'id' | 'entityType' | 'entityId' | 'changeType' | 'baseRevision' | 'reason' | 'payload'
>;

// The same words saved once more are no change. Kept sealed: words could be guessed by a hash that nothing salts.
function digestOf(item: Digested): string {
  const { entityType, entityId, changeType, baseRevision, reason, payload } = item;
  const proposed = { entityType, entityId, changeType, baseRevision, reason, payload };
  return createHash('sha256').update(canonicalJson(proposed)).digest('hex');
}
