import type { RevisionRow } from '#lib/exchange/api/shapes/revision.ts';
import { publicSnapshot } from '#lib/exchange/api/snapshots.ts';
import type { PublicRevision } from '#lib/record/revisions.ts';

/** An approved change in the columns of the API. */
export function revisionRow(revision: PublicRevision): RevisionRow {
  return {
    seq: revision.seq,
    entity_type: revision.entityType,
    entity_id: revision.entityId,
    revision: revision.revision,
    change_type: revision.changeType,
    reason: revision.reason,
    recorded_at: revision.recordedAt.toISOString(),
    actor_role: revision.actorRole,
    withheld: revision.withheld,
    snapshot: publicSnapshot(revision.entityType, revision.snapshot),
    hash: revision.hash,
  };
}
