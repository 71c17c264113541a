import { pick } from '#lib/record/pick.ts';
import type { OrganizationRef } from '#lib/record/reported-figure.ts';
import type { Organization } from '#lib/record/shapes.ts';

/** What a line beside a figure says of an organization: its names, its kind and where to read more. */
export function organizationRef(organization: Organization): OrganizationRef {
  return pick(organization, ['id', 'slug', 'name', 'shortName', 'kind']);
}
