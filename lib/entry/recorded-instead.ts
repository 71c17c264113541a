// A draft adds an organization that somebody else's draft has added meanwhile: it takes the recorded one instead.
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { getDraft, type Draft } from '#lib/entry/drafts.ts';
import { AppError, type FieldProblem } from '#lib/errors.ts';
import { removeItem } from '#lib/submissions/remove.ts';
import { saveItems } from '#lib/submissions/save.ts';

export interface RecordedInstead {
  id: string;
  name: string;
}

/** The recorded organization that has a name of the one that is added; null where nothing is in the way. */
export function recordedInstead({
  entityType,
  changeType,
  problems,
}: {
  entityType: string;
  changeType: string;
  problems: readonly FieldProblem[];
}): RecordedInstead | null {
  if (entityType !== 'organization' || changeType !== 'create') return null;
  const holder = problems.find(({ problem }) => TAKEN.includes(problem))?.values;
  return holder?.holder ? { id: String(holder.holder), name: String(holder.title) } : null;
}

const TAKEN = ['slugTaken', 'spellingTaken'];

/**
 * Everything in the draft that names the added organization names the recorded one, and the added one goes. Throws
 * NOT_FOUND where no recorded one is in its way, CONFLICT when the draft was saved elsewhere.
 */
export async function takeRecorded(
  maybe: MaybeActor,
  { submissionId, version, itemId }: { submissionId: string; version: number; itemId: string },
): Promise<void> {
  const actor = authorize(maybe, 'submission.write');
  const draft = await getDraft(actor, submissionId);
  const added = draft.items.find(({ id }) => id === itemId);
  const recorded = added && recordedInstead(added);
  if (!added || !recorded) throw new AppError('NOT_FOUND');
  const items = naming(draft, added.entityId).map((item) => ({
    itemId: item.id,
    entityType: item.entityType,
    entityId: item.entityId,
    changeType: item.changeType,
    baseRevision: item.baseRevision,
    reason: item.reason,
    payload: Object.fromEntries(
      Object.entries(item.payload).map(([name, value]) => [
        name,
        value === added.entityId ? recorded.id : value,
      ]),
    ),
  }));
  const saved = await saveItems(actor, { submissionId, version, items });
  await removeItem(actor, { submissionId, version: saved.version, itemId });
}

const naming = ({ items }: Draft, id: string) =>
  items.filter(({ payload }) => Object.values(payload).includes(id));
