import { deleteSnapshot, findSourceSnapshot, isSnapshotNamed } from '#db/source-snapshots.ts';
import { getStore } from '#db/store.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { getDraft } from '#lib/entry/drafts.ts';
import { AppError } from '#lib/errors.ts';
import { removeFileOfNone } from '#lib/snapshots/named-file.ts';
import { snapshotIdsOf } from '#lib/snapshots/reach.ts';
import { saveItems } from '#lib/submissions/save.ts';

/**
 * Takes a capture out of the actor's draft. What nothing else names is gone for good, its file too. Throws NOT_FOUND
 * for a draft that is not the actor's to change, CONFLICT when the draft was saved meanwhile.
 */
export async function removeFromDraft(
  maybe: MaybeActor,
  {
    submissionId,
    version,
    snapshotId,
  }: { submissionId: string; version: number; snapshotId: string },
): Promise<void> {
  const actor = authorize(maybe, 'report.propose');
  const { items, mayEdit } = await getDraft(actor, submissionId);
  const document = items.find(({ entityType }) => entityType === 'source');
  const named = snapshotIdsOf(document?.payload ?? {});
  if (!document || !mayEdit || !named.includes(snapshotId)) throw new AppError('NOT_FOUND');
  const { id: itemId, entityType, entityId, changeType, reason } = document;
  const snapshotIds = named.filter((id) => id !== snapshotId);
  const payload = { ...document.payload, snapshotIds };
  const item = { itemId, entityType, entityId, changeType, reason, payload };
  const row = await findSourceSnapshot(getStore().read, snapshotId);
  await saveItems(actor, { submissionId, version, items: [item] }, async (tx) => {
    const isLast = row?.createdBy === actor.id && !(await isSnapshotNamed(tx, snapshotId));
    if (isLast) await deleteSnapshot(tx, snapshotId);
  });
  if (row?.fileName) await removeFileOfNone(row.fileName);
}
