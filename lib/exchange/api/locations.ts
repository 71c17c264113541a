import { answerWith, pageOf, type Asked } from '#lib/exchange/api/answer.ts';
import { cursorOf, readCursor } from '#lib/exchange/api/cursor.ts';
import { placeRefRow } from '#lib/exchange/api/places.ts';
import { LOCATIONS_QUERY } from '#lib/exchange/api/queries.ts';
import type { Answer } from '#lib/exchange/api/shapes/envelope.ts';
import type { LocationRow } from '#lib/exchange/api/shapes/location.ts';
import { readStrictQuery } from '#lib/query/strict-query.ts';
import { listRankedLocations, type PlacedLocation } from '#lib/record/locations.ts';
import type { Location } from '#lib/record/shapes.ts';

/** The places that the query finds: by id, and where words are looked for the best match first. */
export async function locationsAnswer(asked: Asked): Promise<Answer<LocationRow[]>> {
  const query = readStrictQuery(LOCATIONS_QUERY, asked.parameters);
  const after = readCursor('locations', query.cursor, 2);
  const { level, location_code: locationCode, admin1_code: admin1, admin2_code: admin2 } = query;
  const ranked = await listRankedLocations({
    level,
    locationCode,
    within: [admin1, admin2].flatMap((code) => code ?? []),
    words: query.q,
  });
  const start = after ? ranked.findIndex(isBeyond(after)) : 0;
  const found = start < 0 ? [] : ranked.slice(start, start + query.limit + 1);
  const { rows, last } = pageOf(found, query.limit);
  return answerWith(
    asked,
    rows.map(({ location }) => locationRow(location)),
    {
      title: 'places',
      html: '/en',
      next: last && cursorOf('locations', [String(last.rank), last.location.id]),
    },
  );
}

type Ranked = Awaited<ReturnType<typeof listRankedLocations>>[number];

const isBeyond =
  ([rank, id = '']: string[]) =>
  (found: Ranked) =>
    found.rank > Number(rank) || (found.rank === Number(rank) && found.location.id > id);

function locationRow(location: PlacedLocation): LocationRow {
  const line = [location, ...location.ancestors];
  const at = (level: Location['level']) => line.find((each) => each.level === level);
  return {
    ...placeRefRow(location),
    names: location.names,
    parent_location_id: location.parentId,
    location_name: at('country')?.name ?? null,
    admin1_code: at('adm1')?.code ?? null,
    admin1_name: at('adm1')?.name ?? null,
    admin2_code: at('adm2')?.code ?? null,
    admin2_name: at('adm2')?.name ?? null,
    code_version: location.codeVersion,
    valid_from: location.validFrom,
    former_code: location.formerCode,
    iso: location.iso,
    latitude: location.latitude,
    longitude: location.longitude,
    revision: location.revision,
    recorded_at: location.recordedAt.toISOString(),
  };
}
