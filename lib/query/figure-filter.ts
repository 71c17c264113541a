import { AppError } from '#lib/errors.ts';
import type { FigureFilters, FilterKey } from '#lib/query/figure-query.ts';
import { openAtlas, withinPlace } from '#lib/record/atlas.ts';
import { getCrisis } from '#lib/record/crises.ts';
import type { FigureFilter } from '#lib/record/figures.ts';
import { listAllOrganizations, standingOrganization } from '#lib/record/organizations.ts';
import { getSeriesById } from '#lib/record/series.ts';
import { getSource } from '#lib/record/sources.ts';

/**
 * What the query asks the record for. Throws INVALID that names the parameter when it names a crisis, series,
 * organization or place that is not there: a wrong name must not look like an empty record.
 */
export async function figureFilter(query: FigureFilters): Promise<FigureFilter> {
  const { crisis, series, metric, measure_type: measureType, source, from, to, q } = query;
  const [crisisId, seriesId, sourceId, originatingIds, locationGroups] = await Promise.all([
    crisis === undefined ? undefined : named('crisis', crisis, getCrisis),
    series === undefined ? undefined : named('series', series, getSeriesById),
    source === undefined ? undefined : named('source', source, getSource),
    organizationIds(query.organization),
    placesOf(query),
  ]);
  return {
    crisisId,
    seriesId,
    metric,
    measureType,
    bases: query.basis,
    quantifiers: query.quantifier,
    roles: query.role,
    lifecycles: query.lifecycle,
    populationStatuses: query.population_status,
    genders: query.gender,
    ageRanges: query.age_range,
    originatingIds,
    sourceId,
    locationGroups,
    from,
    to,
    asOf: query.as_of,
    knownAt: query.known_at,
    words: q,
  };
}

async function named(
  key: FilterKey,
  value: string,
  get: (value: string) => Promise<{ id: string }>,
): Promise<string> {
  try {
    return (await get(value)).id;
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') throw notThere(key, value);
    throw error;
  }
}

async function organizationIds(slugs: readonly string[] | undefined) {
  if (!slugs) return undefined;
  const all = await listAllOrganizations();
  const ids = slugs.map(async (slug) => {
    const one = all.find((organization) => organization.slug === slug);
    if (!one) throw notThere('organization', slug);
    return (await standingOrganization(one)).id;
  });
  return Promise.all(ids);
}

// A country or district means what lies in it as well; a place that is chosen from a list means itself.
async function placesOf(query: FigureFilters): Promise<string[][] | undefined> {
  const { place, location_code: locationCode, admin1_code: admin1, admin2_code: admin2 } = query;
  if ([place, locationCode, admin1, admin2].every((given) => given === undefined)) return undefined;
  const atlas = await openAtlas();
  for (const id of place ?? []) if (!atlas.byId.has(id)) throw notThere('place', id);
  const within = (
    [
      ['location_code', locationCode],
      ['admin1_code', admin1],
      ['admin2_code', admin2],
    ] as const
  ).flatMap(([key, code]) => {
    if (code === undefined) return [];
    const places = [...atlas.byId.values()].filter(
      (location) => location.code === code && location.level === LEVEL_OF_CODE[key],
    );
    if (places.length === 0) throw notThere(key, code);
    return [places.flatMap(({ id }) => withinPlace(atlas, id))];
  });
  return [...(place ? [place] : []), ...within];
}

const LEVEL_OF_CODE = {
  location_code: 'country',
  admin1_code: 'adm1',
  admin2_code: 'adm2',
} as const;

const notThere = (field: FilterKey, value: string) =>
  new AppError('INVALID', {
    fields: [{ field, problem: `names no ${field} of this record`, values: { value } }],
  });
