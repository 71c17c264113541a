import type { KeysetPage } from '#db/keyset.ts';
import {
  findOrganizationBySlug,
  listOrganizationPage,
  listOrganizations as listStored,
  listOrganizationsById,
  type OrganizationFilter,
} from '#db/organizations.ts';
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

/** The organizations of these ids, in no order. */
export function listOrganizationsOf(ids: readonly string[]): Promise<Organization[]> {
  return listOrganizationsById(getStore().read, ids);
}

/** One page of the organizations of the filter, by slug: it continues after one. */
export function listOrganizationsAfter(
  filter: OrganizationFilter,
  page: KeysetPage,
): Promise<Organization[]> {
  return listOrganizationPage(getStore().read, filter, page);
}
