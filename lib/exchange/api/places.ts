import type { PlaceRef } from '#lib/exchange/api/shapes/location.ts';
import type { Location } from '#lib/record/shapes.ts';

/** What a row says of a place that stands in it. */
export function placeRefRow(
  location: Pick<Location, 'id' | 'name' | 'level' | 'code' | 'locationCode'>,
): PlaceRef {
  const { id, name, level, code, locationCode } = location;
  return { location_id: id, name, level, code, location_code: locationCode };
}
