import { findPolicyByKind } from '#db/policies.ts';
import { getStore } from '#db/store.ts';
import { listRevisions, type PublicRevision } from '#lib/record/revisions.ts';
import type { Policy } from '#lib/record/shapes.ts';

/** The approved policy for the headline of a series, or null while none has been approved. */
export async function findHeadlinePolicy(): Promise<Policy | null> {
  return (await findPolicyByKind(getStore().read, 'headline')) ?? null;
}

/** Every approved revision of the policy for headlines from the first; none while no policy has been approved. */
export async function listPolicyRevisions(): Promise<PublicRevision<'policy'>[]> {
  const policy = await findHeadlinePolicy();
  return policy ? listRevisions<'policy'>('policy', policy.id) : [];
}
