import type { TreeItem } from '#lib/entry/draft-tree.ts';
import { locationOffers, organizationOffers, type Offer } from '#lib/entry/names.ts';
import type { Directory } from '#lib/entry/payload.ts';
import { listCrises } from '#lib/record/crises.ts';
import { listLocations } from '#lib/record/locations.ts';
import { listOrganizations } from '#lib/record/organizations.ts';
import { listSeries } from '#lib/record/series.ts';
import type { Series } from '#lib/record/shapes.ts';
import { MEASURED_FIELDS } from '#lib/record/measured-fields.ts';

/** What can be named in the forms of a draft: the record's organizations and places, and what the draft adds. */
export async function getDirectory(items: readonly TreeItem[] = []): Promise<Directory> {
  const [organizations, locations] = await Promise.all([listOrganizations(), listLocations()]);
  const added = items.filter(({ entityType }) => entityType === 'organization').map(addedName);
  return { organizations: [...added, ...organizations], locations };
}

/** What the fields for organizations and places offer. */
export function offersOf({ organizations, locations }: Directory): {
  organizations: Offer[];
  locations: Offer[];
} {
  return { organizations: organizationOffers(organizations), locations: locationOffers(locations) };
}

export interface SeriesChoice {
  value: string;
  label: string;
  /** The name of its crisis. */
  group: string;
}

/** The series of the record, those of one crisis together. */
export async function listSeriesChoices(): Promise<SeriesChoice[]> {
  const [crises, series] = await Promise.all([listCrises(), listSeries()]);
  return crises.flatMap((crisis) =>
    series
      .filter(({ crisisId }) => crisisId === crisis.id)
      .map(({ id, name }) => ({ value: id, label: name, group: crisis.name })),
  );
}

/** The fields of a figure that its series fills in: what is measured, of whom, in which unit, since when. */
export function fieldsFromSeries(series: Series): Record<string, string> {
  const known = MEASURED_FIELDS.flatMap((name) => {
    const value = series[name];
    return value === null ? [] : [[name, String(value)]];
  });
  const start = series.fixedStart ? [['referencePeriodStart', series.fixedStart]] : [];
  return { ...Object.fromEntries([...known, ...start]), seriesId: series.id };
}

function addedName({ entityId, payload }: TreeItem) {
  const name = String(payload.name ?? '');
  return { id: entityId, name, shortName: null, aliases: [], names: [] };
}
