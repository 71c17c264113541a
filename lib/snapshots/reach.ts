// Whose captures a person reaches: those of a draft that they see, and of a recorded document that they see.
import type { EntityRows } from '#db/entities.ts';
import type { SourceSnapshotRow } from '#db/source-snapshots.ts';
import { getStore } from '#db/store.ts';
import type { Actor, MaybeActor } from '#lib/access/actor.ts';
import { authorize, isPermitted } from '#lib/access/permissions.ts';
import { AppError } from '#lib/errors.ts';
import { findEntity } from '#lib/sealing/recorded.ts';
import { findSourceSnapshot } from '#lib/snapshots/sealed-captures.ts';
import { getSubmission } from '#lib/submissions/read.ts';

/** Where a capture is looked for: in a submission, or with a recorded document. */
export type Where = { submissionId: string } | { sourceId: string };

/** The recorded document; one that is not public is there for whoever may read it. Throws NOT_FOUND. */
export async function reachSource(actor: Actor, sourceId: string): Promise<EntityRows['source']> {
  const source = await findEntity(getStore().read, 'source', sourceId);
  const isSeen =
    source?.confidentiality === 'public' || isPermitted(actor.role, 'source.confidential');
  if (!source || !isSeen) throw new AppError('NOT_FOUND');
  return source;
}

/** The capture with its content, for whoever may see what names it. Throws NOT_FOUND for anybody and anything else. */
export async function reachSnapshot(
  maybe: MaybeActor,
  { snapshotId, ...where }: { snapshotId: string } & Where,
): Promise<SourceSnapshotRow> {
  const actor = authorize(maybe, 'submission.read');
  const named = await snapshotIdsNamed(actor, where);
  const found = named.includes(snapshotId)
    ? await findSourceSnapshot(getStore().read, snapshotId)
    : undefined;
  if (!found) throw new AppError('NOT_FOUND');
  return found;
}

async function snapshotIdsNamed(actor: Actor, where: Where): Promise<string[]> {
  if ('sourceId' in where) return (await reachSource(actor, where.sourceId)).snapshotIds;
  const { items } = await getSubmission(actor, where.submissionId);
  return items.flatMap(({ entityType, payload }) =>
    entityType === 'source' ? snapshotIdsOf(payload) : [],
  );
}

/** The captures that the payload of a document names. */
export function snapshotIdsOf({ snapshotIds }: Record<string, unknown>): string[] {
  if (typeof snapshotIds !== 'object' || snapshotIds === null) return [];
  return Object.values(snapshotIds).filter((id) => typeof id === 'string');
}
