import { writeEntities, type ApprovedEntity } from '#db/entities.ts';
import { bumpContentVersion } from '#db/instance.ts';
import { appendRevisions, findLastRevision } from '#db/revisions.ts';
import type { Store } from '#db/store.ts';
import { chained } from '#lib/record/chain.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { addSubmission, type Change } from '#tests/support/record.ts';

/** Makes the changes as an approved submission at the end of the chain of a real record, past every check. */
export async function approvePastChecks(store: Store, changes: Change[]): Promise<void> {
  const recordedAt = new Date();
  const submissionId = newPublicId();
  await store.transact(async (tx) => {
    await addSubmission(tx, submissionId, 'approved');
    const rows = changes.map(({ entityType, id: entityId, proposed, ...change }) => ({
      entityType,
      entityId,
      revision: change.revision ?? 1,
      changeType: change.changeType ?? 'create',
      reason: change.reason ?? null,
      actorId: 'reviewer',
      submissionId,
      recordedAt,
      snapshot: { ...proposed },
    }));
    await appendRevisions(tx, chained(await findLastRevision(tx), rows));
    const approved = changes.map(
      ({ entityType, id, revision = 1, proposed: value }) =>
        ({ entityType, id, revision, value }) as ApprovedEntity,
    );
    await writeEntities(tx, recordedAt, approved);
    await bumpContentVersion(tx);
  });
}
