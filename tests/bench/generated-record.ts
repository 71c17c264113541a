// A record as large as asked for, made a day at a time: the same for the same size, and never whole in memory.
import { addDays } from '#lib/dates/calendar-days.ts';
import { generatedDay, type SeriesToFill } from '#tests/bench/generated-day.ts';
import {
  FIGURES_OF_A_DAY,
  idOf,
  type Generated,
  type GeneratedEntity,
} from '#tests/bench/generated-entity.ts';

/** The series that are measured stand in the first crisis; every record has them. */
export const MEASURED_POINTS = [100, 1_000, 10_000] as const;
export const MEASURED_CRISIS = 'measured';

// One other crisis: most of its series are short, a few are long.
const LENGTHS = [10_000, 10_000, ...times(10, 1_000), ...times(28, 100)];
const FIRST_DAY = '2010-01-01';
const DISTRICTS = 48;

/** How many figures a record of at least so many has: the measured series are always whole. */
export function figuresOf(atLeast: number): number {
  return crisesOf(atLeast)
    .flat()
    .reduce((sum, points) => sum + points, 0);
}

/** What reports are ordered by: organizations, places, crises and series. */
export function* referenceOf(atLeast: number): Generator<GeneratedEntity> {
  yield* organizations();
  yield* locations();
  for (const [at, lengths] of crisesOf(atLeast).entries()) yield* crisisWithSeries(at, lengths);
}

/** The documents, statements, figures and relations of one crisis and day after the other. */
export function* daysOf(atLeast: number): Generator<GeneratedEntity[]> {
  for (const [at, lengths] of crisesOf(atLeast).entries()) {
    const all = lengths.map((points, within) => seriesToFill(at, within, points));
    const days = Math.ceil(Math.max(...lengths) / FIGURES_OF_A_DAY);
    for (let day = 0; day < days; day += 1)
      yield generatedDay({
        crisis: at,
        day,
        on: addDays(FIRST_DAY, day),
        series: all,
        organizations: ORGANIZATIONS,
      });
  }
}

/** The measured series of so many points. */
export function seriesIdOf(points: (typeof MEASURED_POINTS)[number]): string {
  return idOf('series', 0, MEASURED_POINTS.indexOf(points));
}

const KINDS = [
  'un_agency',
  'ingo',
  'government',
  'inter_agency',
  'media',
  'local_ngo',
  'national_ngo',
  'red_cross_crescent',
] as const;
const ORGANIZATIONS = KINDS.map((_, at) => idOf('organization', at));

/** The lengths of the series of each crisis. */
function crisesOf(atLeast: number): number[][] {
  const crises: number[][] = [[...MEASURED_POINTS]];
  let left = atLeast - MEASURED_POINTS.reduce((sum, points) => sum + points, 0);
  while (left > 0) {
    const lengths: number[] = [];
    for (const points of LENGTHS) {
      if (left <= 0) break;
      lengths.push(Math.min(points, left));
      left -= points;
    }
    crises.push(lengths);
  }
  return crises;
}

function* organizations(): Generator<Generated<'organization'>> {
  for (const [at, kind] of KINDS.entries()) {
    const names = {
      slug: `organization-${at}`,
      name: `Organization ${at}`,
      shortName: null,
      names: [],
    };
    const about = {
      aliases: [],
      kind,
      parentId: null,
      homeCountry: null,
      website: null,
      reliability: [],
      mergedIntoId: null,
    };
    yield {
      entityType: 'organization',
      id: idOf('organization', at),
      value: { ...names, ...about },
    };
  }
}

function* locations(): Generator<Generated<'location'>> {
  yield location('IRQ', 'Exampleland', 'country', null);
  for (let at = 0; at < DISTRICTS / 6; at += 1)
    yield location(provinceCode(at), `Province ${at}`, 'adm1', 'IRQ');
  for (let at = 0; at < DISTRICTS; at += 1)
    yield location(districtCode(at), `District ${at}`, 'adm2', provinceCode(Math.floor(at / 6)));
}

const provinceCode = (at: number) => `XG${at}`;
const districtCode = (at: number) => `XG${Math.floor(at / 6)}Q${at % 6}`;

function location(
  code: string,
  name: string,
  level: 'country' | 'adm1' | 'adm2',
  parent: string | null,
): Generated<'location'> {
  const codes = {
    locationCode: 'IRQ',
    code,
    codeVersion: null,
    validFrom: '2000-01-01',
    iso: null,
    formerCode: null,
  };
  const parentId = parent === null ? null : idOf('location', parent);
  const value = { name, names: [], level, parentId, ...codes, latitude: null, longitude: null };
  return { entityType: 'location', id: idOf('location', code), value };
}

function* crisisWithSeries(at: number, lengths: number[]): Generator<GeneratedEntity> {
  const slug = at === 0 ? MEASURED_CRISIS : `crisis-${at}`;
  const time = {
    startOn: FIRST_DAY,
    startOnAccuracy: 'day',
    endOn: null,
    endOnAccuracy: null,
  } as const;
  const about = {
    name: `Crisis ${at}`,
    kind: 'conflict' as const,
    parentId: null,
    countries: ['IRQ'],
    summary: null,
  };
  yield { entityType: 'crisis', id: idOf('crisis', at), value: { slug, ...about, ...time } };
  for (const [within, points] of lengths.entries()) yield series(at, within, points);
}

function series(crisis: number, within: number, points: number): Generated<'series'> {
  const { id, placeText, locationId } = seriesToFill(crisis, within, points);
  const people = {
    populationStatus: 'idp',
    civilianStatus: 'unspecified',
    gender: 'all',
    ageRange: null,
    minAge: null,
    maxAge: null,
  } as const;
  const measure = {
    metric: 'idp_stock',
    measureType: 'stock',
    unit: 'person',
    fixedStart: null,
    fixedStartAccuracy: null,
  } as const;
  const slug = crisis === 0 ? `points-${points}` : `displaced-${within}`;
  const name = `People displaced in ${placeText}`;
  const definition = 'People who were displaced on the day, as the organization counts them.';
  const area = { areaText: placeText, areaIds: [locationId] };
  const value = {
    slug,
    crisisId: idOf('crisis', crisis),
    name,
    definition,
    ...area,
    ...people,
    ...measure,
    breaks: [],
    position: within,
  };
  return { entityType: 'series', id, value };
}

function seriesToFill(crisis: number, within: number, points: number): SeriesToFill {
  const district = (crisis * 7 + within) % DISTRICTS;
  return {
    id: idOf('series', crisis, within),
    number: within,
    points,
    placeText: `District ${district}`,
    locationId: idOf('location', districtCode(district)),
  };
}

function times(count: number, value: number): number[] {
  return Array.from({ length: count }, () => value);
}
