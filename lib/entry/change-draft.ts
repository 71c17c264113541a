// The changes that the desk makes to a draft, each of one or more use cases.
import type { EntityType } from '#db/codes.ts';
import type { Actor } from '#lib/access/actor.ts';
import { getDraft, type Draft } from '#lib/entry/drafts.ts';
import type { EnteredRelation } from '#lib/entry/relations.ts';
import { AppError } from '#lib/errors.ts';
import { approveSubmission } from '#lib/submissions/approve.ts';
import { rejectSubmission, returnSubmission } from '#lib/submissions/decide.ts';
import { refuseUnknownFields } from '#lib/submissions/known-fields.ts';
import { removeItem } from '#lib/submissions/remove.ts';
import { saveItems, type ItemToSave } from '#lib/submissions/save.ts';
import { markSeen } from '#lib/submissions/seen.ts';
import { startSubmission } from '#lib/submissions/start.ts';

interface DraftToStart {
  /** The id that the form chose for it. */
  id?: string;
  title: string;
  items: (ItemToSave & { entityType: EntityType })[];
}

/** Starts a draft that holds these items; returns its id. Throws CONFLICT when it was started under this id and filled already. */
export async function startDraft(
  actor: Actor,
  { id: chosen, title, items }: DraftToStart,
): Promise<string> {
  refuseUnknownFields(items);
  const named = { ...(chosen && { id: chosen }), title: title.slice(0, 300) };
  const { id, version } = await startSubmission(actor, named);
  if (version > 1) throw new AppError('CONFLICT', { reason: 'changed' });
  await saveItems(actor, { submissionId: id, version, items });
  return id;
}

interface FigureToSave {
  submissionId: string;
  version: number;
  items: ItemToSave[];
  figureId: string;
  relations: EnteredRelation[];
}

/**
 * Saves a figure together with its relations: those that the form no longer names go. Throws CONFLICT when the
 * draft was saved elsewhere.
 */
export async function saveFigureWithRelations(
  actor: Actor,
  draft: Draft,
  { submissionId, version, items, figureId, relations }: FigureToSave,
): Promise<void> {
  const kept = draft.items.filter(
    ({ entityType, payload }) => entityType === 'relation' && payload.fromId === figureId,
  );
  const isSame = (payload: Record<string, unknown>, { type, toId }: EnteredRelation) =>
    payload.type === type && payload.toId === toId;
  const wanted = relations.map((relation) => ({
    itemId: kept.find(({ payload }) => isSame(payload, relation))?.id,
    entityType: 'relation' as const,
    payload: { ...relation, fromId: figureId },
  }));
  const gone = kept.filter(
    ({ payload }) => !relations.some((relation) => isSame(payload, relation)),
  );
  const saved = await saveItems(actor, { submissionId, version, items: [...items, ...wanted] });
  await removeAll(actor, { submissionId, version: saved.version }, gone);
}

/** Takes an item out of a draft with everything that hangs on it: the figures of a statement, the relations of a figure. */
export async function removeBranch(
  actor: Actor,
  { submissionId, version, itemId }: { submissionId: string; version: number; itemId: string },
): Promise<void> {
  const draft = await getDraft(actor, submissionId);
  if (draft.version !== version) throw new AppError('CONFLICT');
  const item = draft.items.find(({ id }) => id === itemId);
  if (!item) throw new AppError('NOT_FOUND');
  const figures = draft.items.filter(
    ({ entityType, payload }) => entityType === 'figure' && payload.statementId === item.entityId,
  );
  const ids = [item, ...figures].map(({ entityId }) => entityId);
  const relations = draft.items.filter(
    ({ entityType, payload }) =>
      entityType === 'relation' &&
      (ids.includes(String(payload.fromId)) || ids.includes(String(payload.toId))),
  );
  await removeAll(actor, { submissionId, version }, [...relations, ...figures, item]);
}

interface Decision {
  submissionId: string;
  version: number;
  decision: string;
  comment: string;
  /** The ids of the items that the reviewer says to have seen. */
  seen: string[];
}

/**
 * Approves, returns or rejects, or keeps only what was seen. Throws INVALID when a comment or reason is needed and
 * missing, CONFLICT when something to be approved was not seen; what the reviewer says to have seen is kept then.
 */
export async function decideDraft(actor: Actor, asked: Decision): Promise<void> {
  const { submissionId, version, seen } = asked;
  try {
    await carryOut(actor, asked);
  } catch (error) {
    const waits =
      error instanceof AppError &&
      (error.code === 'INVALID' ||
        ['unseen', 'baseRevision'].includes(String(error.details.reason)));
    if (waits) await markSeen(actor, { submissionId, version, seen });
    throw error;
  }
}

async function carryOut(
  actor: Actor,
  { decision, comment, seen, ...asked }: Decision,
): Promise<void> {
  if (decision === 'approve') {
    await approveSubmission(actor, { ...asked, seen, note: comment });
    return;
  }
  if (decision === 'seen') {
    await markSeen(actor, { ...asked, seen });
    return;
  }
  const isReturn = decision === 'return';
  if (!comment && !isReturn) throw missing('rejectionReasonMissing');
  if (isReturn) await returnSubmission(actor, { ...asked, seen, comment }).catch(saidInForm);
  else await rejectSubmission(actor, { ...asked, reason: comment });
}

async function removeAll(
  actor: Actor,
  { submissionId, version }: { submissionId: string; version: number },
  items: readonly { id: string }[],
): Promise<void> {
  let now = version;
  for (const { id: itemId } of items)
    now = (await removeItem(actor, { submissionId, version: now, itemId })).version;
}

// The form says what a comment is for.
function saidInForm(error: unknown): never {
  const isSilent =
    error instanceof AppError && error.fields.some(({ problem }) => problem === 'missing');
  throw isSilent ? missing('commentMissing') : error;
}

const missing = (problem: string) =>
  new AppError('INVALID', { fields: [{ field: 'comment', problem, values: { value: '' } }] });
