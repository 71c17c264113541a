import { findPolicyByKind } from '#db/policies.ts';
import { getStore } from '#db/store.ts';
import type { Policy } from '#lib/record/shapes.ts';

/** The approved policy for the headline of a series, or null while none has been approved. */
export async function findHeadlinePolicy(): Promise<Policy | null> {
  return (await findPolicyByKind(getStore().read, 'headline')) ?? null;
}
