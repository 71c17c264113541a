import { findCrisisBySlug, listCrises as listStoredCrises } from '#db/crises.ts';
import { getStore } from '#db/store.ts';
import { AppError } from '#lib/errors.ts';
import type { Crisis } from '#lib/record/shapes.ts';

/** Every crisis of the record, the latest to begin first. */
export function listCrises(): Promise<Crisis[]> {
  return listStoredCrises(getStore().read);
}

/** The crisis with this slug. Throws NOT_FOUND. */
export async function getCrisis(slug: string): Promise<Crisis> {
  const crisis = await findCrisisBySlug(getStore().read, slug);
  if (!crisis) throw new AppError('NOT_FOUND');
  return crisis;
}
