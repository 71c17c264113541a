import type { KeysetPage } from '#db/keyset.ts';
import { listOrganizationsById } from '#db/organizations.ts';
import {
  countPublicSources,
  findSource,
  listPublicSourcePage,
  listPublicSources,
  listSourcesById,
  type Page,
  type SourceFilter,
  type SourceRow,
} from '#db/sources.ts';
import { getStore } from '#db/store.ts';
import { AppError } from '#lib/errors.ts';
import { organizationRef } from '#lib/record/organization-refs.ts';
import type { OrganizationRef } from '#lib/record/reported-figure.ts';
import type { Source } from '#lib/record/shapes.ts';

export type { SourceFilter } from '#db/sources.ts';

export interface PublishedSource extends Source {
  publisher: OrganizationRef;
}

/** The public documents of the filter, the latest published first. */
export async function listSources(
  filter: SourceFilter = {},
  page: Page = { limit: 1000 },
): Promise<PublishedSource[]> {
  return withPublishers(await listPublicSources(getStore().read, filter, page));
}

/** One page of the public documents of the filter, the latest first: it continues after a day of publication and an id. */
export async function listSourcesAfter(
  filter: SourceFilter,
  page: KeysetPage,
): Promise<PublishedSource[]> {
  return withPublishers(await listPublicSourcePage(getStore().read, filter, page));
}

/** Those of the ids that are public documents, in no order. */
export async function listPublicSourcesOf(ids: readonly string[]): Promise<Source[]> {
  const found = await listSourcesById(getStore().read, ids);
  return found.filter(({ confidentiality }) => confidentiality === 'public');
}

/** How many public documents the filter finds. */
export function countSources(filter: SourceFilter = {}): Promise<number> {
  return countPublicSources(getStore().read, filter);
}

/** The public document of this id. Throws NOT_FOUND, also when it is not public. */
export async function getSource(id: string): Promise<PublishedSource> {
  const source = await findSource(getStore().read, id);
  const isPublic = source?.confidentiality === 'public';
  const [published] = isPublic ? await withPublishers([source]) : [];
  if (!published) throw new AppError('NOT_FOUND');
  return published;
}

async function withPublishers(sources: SourceRow[]): Promise<PublishedSource[]> {
  const publishers = await listOrganizationsById(
    getStore().read,
    sources.map(({ publisherId }) => publisherId),
  );
  const byId = new Map(publishers.map((row) => [row.id, organizationRef(row)]));
  return sources.flatMap((source) => {
    const publisher = byId.get(source.publisherId);
    return publisher ? [{ ...source, publisher }] : [];
  });
}
