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

/** The organization under which what is asked for by this slug stands now. Throws NOT_FOUND. */
export async function getStandingOrganization(slug: string): Promise<Organization> {
  return standingOrganization(await getOrganization(slug));
}

/** Every organization of the record that stands, sorted by name: none that was merged into another. */
export async function listOrganizations(): Promise<Organization[]> {
  return (await listAllOrganizations()).filter(({ mergedIntoId }) => mergedIntoId === null);
}

/** Every organization that was ever recorded, also those that were merged into others, sorted by name. */
export async function listAllOrganizations(): Promise<Organization[]> {
  const organizations = await listStored(getStore().read);
  return organizations.toSorted((a, b) => byName.compare(a.name, b.name));
}

/** The organization under which all of this one stands now: itself, or where it went by however many merges. */
export async function standingOrganization(organization: Organization): Promise<Organization> {
  const seen = new Set<string>();
  let found = organization;
  while (found.mergedIntoId !== null && !seen.has(found.id)) {
    seen.add(found.id);
    const [next] = await listOrganizationsById(getStore().read, [found.mergedIntoId]);
    if (!next) break;
    found = next;
  }
  return found;
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
