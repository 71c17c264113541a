// What an editor proposes in one go: one change of the record, saved as a draft or sent for review at once.
import { randomUUID } from 'node:crypto';
import type { ChangeType, EntityType } from '#db/codes.ts';
import { getStore } from '#db/store.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize, permissionToPropose } from '#lib/access/permissions.ts';
import { AppError } from '#lib/errors.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { findEntity, findRevision } from '#lib/sealing/recorded.ts';
import type { BaseConflict } from '#lib/submissions/approve.ts';
import { checkItems } from '#lib/submissions/problems.ts';
import { refuseUnknownFields } from '#lib/submissions/known-fields.ts';
import { removeItem } from '#lib/submissions/remove.ts';
import { saveItems, type SavedItem } from '#lib/submissions/save.ts';
import { startSubmission } from '#lib/submissions/start.ts';
import { submitSubmission } from '#lib/submissions/submit.ts';
import { UNANSWERED } from '#lib/submissions/warnings/reasons.ts';
import { listItems } from '#lib/submissions/sealed-rows.ts';

export interface ProposedChange {
  entityType: EntityType;
  /** The entity that is changed; null for a new one. */
  entityId: string | null;
  /** The revision that the person saw; null when there was none. */
  baseRevision: number | null;
  payload: Record<string, unknown>;
  reason: string;
  /** How it is changed; an edit, unless it says otherwise. */
  changeType?: Exclude<ChangeType, 'create'>;
}

interface Opened {
  submissionId: string;
  version: number;
}

export interface Proposing {
  /** What a new draft is called. */
  title: string;
  change: ProposedChange;
  /** What comes with the change, each under an id that stays the same while the draft is saved again. */
  also?: ProposedChange[];
  /** The person's draft that holds it already, at the version that they saw; null starts one. */
  draft: Opened | null;
  isSent: boolean;
}

/**
 * Saves the change in a draft, and sends it when asked to; one that makes something odd stays a draft, which asks
 * about it. Returns the submission's id. Throws INVALID with every problem before anything is stored when it cannot
 * be sent, CONFLICT with the versions when the record or the draft has changed since it was opened, FORBIDDEN for who
 * may not propose it.
 */
export async function proposeChange(
  actor: MaybeActor,
  { title, change, also = [], draft, isSent }: Proposing,
): Promise<string> {
  const author = authorize(actor, permissionToPropose(change.entityType));
  for (const each of [change, ...also]) await refuseOldBase(each);
  const items = [change, ...also].map(itemOf);
  refuseUnknownFields(items);
  if (isSent) await refuseProblems(items);
  const opened = draft ?? (await start(author, title));
  const { submissionId } = opened;
  const saved = await saveItems(author, { submissionId, version: opened.version, items });
  const version = await removeOthers(author, { ...opened, version: saved.version }, saved.items);
  if (isSent) await submitSubmission(author, { submissionId, version }).catch(leaveIfAsked);
  return submissionId;
}

// Everything is saved, and the page of the draft has a field for each reason that is asked for.
function leaveIfAsked(error: unknown): void {
  const fields = error instanceof AppError && error.code === 'INVALID' ? error.fields : [];
  const isAsked = ({ problem }: { problem: string }) => problem === UNANSWERED;
  if (fields.length === 0 || !fields.every(isAsked)) throw error;
}

async function start(author: MaybeActor, title: string): Promise<Opened> {
  const { id: submissionId, version } = await startSubmission(author, { title });
  return { submissionId, version };
}

// A draft that was begun as the first choice for a series becomes a change of the one that was approved meanwhile;
// what the form named before and names no more goes as well.
async function removeOthers(
  author: MaybeActor,
  { submissionId, version }: Opened,
  kept: readonly SavedItem[],
): Promise<number> {
  let now = version;
  for (const { id: itemId } of await listItems(getStore().read, submissionId)) {
    if (kept.some((item) => item.itemId === itemId)) continue;
    now = (await removeItem(author, { submissionId, version: now, itemId })).version;
  }
  return now;
}

/** The revision that the change starts from, what is recorded now, and what is proposed, where the first two differ. */
async function refuseOldBase({ entityType, entityId, baseRevision, payload }: ProposedChange) {
  if (entityId === null) return;
  const { read } = getStore();
  const current = await findEntity(read, entityType, entityId);
  if ((current?.revision ?? null) === baseRevision) return;
  const base =
    baseRevision === null
      ? undefined
      : await findRevision(read, { entityType, entityId, revision: baseRevision });
  const both = { base: base?.snapshot ?? null, current: current ?? null, proposed: payload };
  const conflict: BaseConflict = { itemId: '', entityType, entityId, ...both };
  throw new AppError('CONFLICT', { reason: 'baseRevision', conflicts: [conflict] });
}

function itemOf({
  entityType,
  entityId,
  baseRevision,
  payload,
  reason,
  changeType: kind = 'edit',
}: ProposedChange) {
  const changeType = baseRevision === null ? ('create' as const) : kind;
  const id = entityId ?? newPublicId();
  return { entityType, entityId: id, changeType, baseRevision, payload, reason };
}

// Checked as they would be stored, so that a refusal leaves no draft behind.
async function refuseProblems(items: readonly ReturnType<typeof itemOf>[]): Promise<void> {
  const rows = items.map((item, position) => ({
    ...item,
    id: randomUUID(),
    submissionId: '',
    position,
    reason: item.reason.trim() || null,
    updatedAt: new Date(),
  }));
  const { problems } = await checkItems(getStore().read, rows);
  if (problems.length > 0) throw new AppError('INVALID', { fields: problems });
}
