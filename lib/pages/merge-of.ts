import { standingOrganization } from '#lib/record/organizations.ts';
import { listRevisions } from '#lib/record/revisions.ts';
import type { Organization } from '#lib/record/shapes.ts';

export interface Merge {
  /** The organization under which all of it stands now. */
  kept: Organization;
  at: Date;
  reason: string | null;
}

/** Where the organization went, when and why; null for one that stands. */
export async function mergeOf(organization: Organization): Promise<Merge | null> {
  if (organization.mergedIntoId === null) return null;
  const [kept, revisions] = await Promise.all([
    standingOrganization(organization),
    listRevisions<'organization'>('organization', organization.id),
  ]);
  const before = revisions.findLastIndex(({ snapshot }) => !snapshot?.mergedIntoId);
  const merged = revisions[before + 1];
  const { recordedAt: at, reason } = merged ?? { ...organization, reason: null };
  return { kept, at, reason };
}
