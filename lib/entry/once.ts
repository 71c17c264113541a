// A form names what it makes. Sent a second time, by a double press or after a lost answer, it makes nothing more.
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '#lib/access/actor.ts';
import type { TreeItem } from '#lib/entry/draft-tree.ts';
import { getDraft, type Draft } from '#lib/entry/drafts.ts';
import type { EnteredRelation } from '#lib/entry/relations.ts';
import { AppError } from '#lib/errors.ts';
import { isPublicId, newPublicId } from '#lib/record/public-ids.ts';

/** The id that the form chose for what it makes; a fresh one when it chose none. */
export function chosenId(typed: string): string {
  return isPublicId(typed) ? typed : newPublicId();
}

/** The actor's draft that the form made before under the id that it chose; undefined when this is the first time. */
export async function madeBefore(actor: Actor, id: string): Promise<Draft | undefined> {
  return getDraft(actor, id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return undefined;
    throw error;
  });
}

type Payload = Record<string, unknown>;

/** Whether the draft holds just this already, as it was typed. */
export function holds(
  items: readonly Pick<TreeItem, 'entityType' | 'entityId' | 'payload'>[],
  asked: { entityType: string; entityId?: string; payload: Payload },
): boolean {
  return items.some(
    ({ entityType, entityId, payload }) =>
      entityType === asked.entityType &&
      entityId === (asked.entityId ?? entityId) &&
      isDeepStrictEqual(plain(payload), plain(asked.payload)),
  );
}

/** Whether the figure has just these relations in the draft already. */
export function holdsRelations(
  items: readonly Pick<TreeItem, 'entityType' | 'payload'>[],
  fromId: string,
  relations: readonly EnteredRelation[],
): boolean {
  const kept = items
    .filter(({ entityType, payload }) => entityType === 'relation' && payload.fromId === fromId)
    .map(({ payload }) => plain(payload));
  const wanted = relations.map((relation) => plain({ ...relation, fromId }));
  return (
    kept.length === wanted.length &&
    wanted.every((relation) => kept.some((one) => isDeepStrictEqual(one, relation)))
  );
}

// As it is stored: what is undefined is not there.
const plain = (payload: object): unknown => JSON.parse(JSON.stringify(payload));
