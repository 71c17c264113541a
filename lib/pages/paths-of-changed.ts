import type { EntityType } from '#db/codes.ts';
import { listCrisesOf } from '#lib/record/crises.ts';
import { listOrganizationsOf } from '#lib/record/organizations.ts';
import { listSeriesOf } from '#lib/record/series.ts';

/** What was changed: of a choice of a headline, with the series that it is for. */
export interface Changed {
  entityType: EntityType;
  entityId: string;
  snapshot: { seriesId?: unknown } | object | null;
}

/**
 * The page of each of these, below the language, as it is called today; the first page, an empty path, for what has
 * none of its own.
 */
export async function pathsOfChanged(
  changes: readonly Changed[],
): Promise<(changed: Changed) => string> {
  const of = (type: EntityType) =>
    changes.flatMap(({ entityType, entityId }) => (entityType === type ? [entityId] : []));
  const [organizations, series] = await Promise.all([
    listOrganizationsOf(of('organization')),
    listSeriesOf(changes.flatMap((changed) => seriesOf(changed) ?? [])),
  ]);
  const crises = await listCrisesOf([...of('crisis'), ...series.map(({ crisisId }) => crisisId)]);
  const slugs = new Map([...organizations, ...crises].map(({ id, slug }) => [id, slug]));
  const seriesById = new Map(series.map((each) => [each.id, each]));
  return (changed) => {
    const { entityType, entityId } = changed;
    const slug = slugs.get(entityId);
    if (entityType === 'organization' && slug) return `/organizations/${slug}`;
    if (entityType === 'crisis' && slug) return `/crises/${slug}`;
    const own = seriesById.get(seriesOf(changed) ?? '');
    if (own) return `/crises/${slugs.get(own.crisisId)}/series/${own.slug}`;
    return PATHS[entityType]?.(entityId) ?? '';
  };
}

const PATHS: Partial<Record<EntityType, (id: string) => string>> = {
  figure: (id) => `/figures/${id}`,
  statement: (id) => `/statements/${id}`,
  source: (id) => `/sources/${id}`,
  policy: () => '/methodology',
};

function seriesOf({ entityType, entityId, snapshot }: Changed): string | null {
  if (entityType === 'series') return entityId;
  if (entityType !== 'headline_choice' || !snapshot || !('seriesId' in snapshot)) return null;
  return typeof snapshot.seriesId === 'string' ? snapshot.seriesId : null;
}
