import {
  findSeries,
  findSeriesBySlug,
  listSeries as listStoredSeries,
  listSeriesById,
  listSeriesPage,
  type SeriesFilter,
} from '#db/series.ts';
import type { KeysetPage } from '#db/keyset.ts';
import { getStore } from '#db/store.ts';
import { AppError } from '#lib/errors.ts';
import { getCrisis } from '#lib/record/crises.ts';
import type { Crisis, Series } from '#lib/record/shapes.ts';

export interface SeriesOfCrisis extends Series {
  crisis: Crisis;
}

/** The series of the crisis in the order of its page; every series of the record when no crisis is named. */
export function listSeries(crisisId?: string): Promise<Series[]> {
  return listStoredSeries(getStore().read, crisisId);
}

/** One page of the series of the filter, by crisis and slug: it continues after both. */
export function listSeriesAfter(filter: SeriesFilter, page: KeysetPage): Promise<Series[]> {
  return listSeriesPage(getStore().read, filter, page);
}

/** The series of these ids, in no order. */
export function listSeriesOf(ids: readonly string[]): Promise<Series[]> {
  return listSeriesById(getStore().read, ids);
}

/** The series with this slug in the crisis with that one. Throws NOT_FOUND when either is unknown. */
export async function getSeries(crisisSlug: string, seriesSlug: string): Promise<SeriesOfCrisis> {
  const crisis = await getCrisis(crisisSlug);
  const named = { crisisId: crisis.id, slug: seriesSlug };
  const series = await findSeriesBySlug(getStore().read, named);
  if (!series) throw new AppError('NOT_FOUND');
  return { ...series, crisis };
}

/** The series of this id. Throws NOT_FOUND. */
export async function getSeriesById(id: string): Promise<Series> {
  const series = await findSeries(getStore().read, id);
  if (!series) throw new AppError('NOT_FOUND');
  return series;
}
