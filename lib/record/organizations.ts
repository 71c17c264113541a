import { findOrganizationBySlug, listOrganizations as listStored } from '#db/organizations.ts';
import { getStore } from '#db/store.ts';
import { AppError } from '#lib/errors.ts';
import type { Organization } from '#lib/record/shapes.ts';

const byName = new Intl.Collator('en');

/** The organization with this slug. Throws NOT_FOUND. */
export async function getOrganization(slug: string): Promise<Organization> {
  const organization = await findOrganizationBySlug(getStore().read, slug);
  if (!organization) throw new AppError('NOT_FOUND');
  return organization;
}

/** Every organization of the record, sorted by name. */
export async function listOrganizations(): Promise<Organization[]> {
  const organizations = await listStored(getStore().read);
  return organizations.toSorted((a, b) => byName.compare(a.name, b.name));
}
