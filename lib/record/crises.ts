import {
  findCrisisBySlug,
  listCrisesById,
  listCrises as listStoredCrises,
  listCrisisPage,
  type CrisisFilter,
} from '#db/crises.ts';
import type { KeysetPage } from '#db/keyset.ts';
import { getStore } from '#db/store.ts';
import { AppError } from '#lib/errors.ts';
import type { Crisis } from '#lib/record/shapes.ts';

/** Every crisis of the record, the latest to begin first. */
export function listCrises(): Promise<Crisis[]> {
  return listStoredCrises(getStore().read);
}

/** One page of the crises of the filter, the latest to begin first: it continues after a day of beginning and an id. */
export function listCrisesAfter(filter: CrisisFilter, page: KeysetPage): Promise<Crisis[]> {
  return listCrisisPage(getStore().read, filter, page);
}

/** The crisis with this slug. Throws NOT_FOUND. */
export async function getCrisis(slug: string): Promise<Crisis> {
  const crisis = await findCrisisBySlug(getStore().read, slug);
  if (!crisis) throw new AppError('NOT_FOUND');
  return crisis;
}

/** The crises of these ids, in no order. */
export function listCrisesOf(ids: readonly string[]): Promise<Crisis[]> {
  return listCrisesById(getStore().read, ids);
}
