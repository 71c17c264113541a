// Every place of the record in memory, read again when the content version has risen: pages need the ancestors of many.
import { findContentVersion } from '#db/instance.ts';
import { listLocations } from '#db/locations.ts';
import { getStore, type Store } from '#db/store.ts';
import type { Location } from '#lib/record/shapes.ts';

export interface Atlas {
  byId: ReadonlyMap<string, Location>;
  byParent: ReadonlyMap<string | null, Location[]>;
}

const kept = new WeakMap<Store, { version: number; atlas: Promise<Atlas> }>();

/** The places of the record as they are now. */
export async function openAtlas(): Promise<Atlas> {
  const store = getStore();
  const version = await findContentVersion(store.read);
  const known = kept.get(store);
  if (known?.version === version) return known.atlas;
  const atlas = readAtlas(store);
  kept.set(store, { version, atlas });
  // A failed reading is not kept.
  atlas.catch(() => kept.delete(store));
  return atlas;
}

/** The place and what it lies in, from itself up to the country; empty when the id is unknown. */
export function lineage(atlas: Atlas, locationId: string): Location[] {
  const line: Location[] = [];
  for (let at = atlas.byId.get(locationId); at && !line.includes(at); at = parentOf(atlas, at)) {
    line.push(at);
  }
  return line;
}

/** The ids of the place and of everything that lies in it. */
export function withinPlace(atlas: Atlas, locationId: string): string[] {
  const found = [locationId];
  for (const id of found) {
    found.push(...(atlas.byParent.get(id) ?? []).map((child) => child.id));
  }
  return found;
}

async function readAtlas(store: Store): Promise<Atlas> {
  const locations = await listLocations(store.read);
  return {
    byId: new Map(locations.map((location) => [location.id, location])),
    byParent: Map.groupBy(locations, ({ parentId }) => parentId),
  };
}

const parentOf = (atlas: Atlas, { parentId }: Location) =>
  parentId === null ? undefined : atlas.byId.get(parentId);
