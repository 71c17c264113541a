// Whether two figures can be about the same people: by place, by period, by population.
import { PLACE_ROLES } from '#db/codes.ts';
import { firstPossibleDay, lastPossibleDay } from '#lib/dates/partial-dates.ts';
import type { ReportedFigure, ReportedPlace } from '#lib/record/reported-figure.ts';

/**
 * Whether no place of one can lie in a place of the other, in a role that both have: who fled from one district may
 * be who arrived in another. "In and around", "near" and "part of" are one footprint whose edge nobody drew, so they
 * are never taken to be apart (R16).
 */
export function arePlacesApart(a: ReportedFigure, b: ReportedFigure): boolean {
  return PLACE_ROLES.some((role) => {
    const [ours, theirs] = [a, b].map((figure) => placesIn(figure, role));
    return (
      ours !== undefined &&
      theirs !== undefined &&
      ours.length > 0 &&
      theirs.length > 0 &&
      ours.every((place) => theirs.every((other) => isApart(place, other)))
    );
  });
}

/** Whether every place of the first lies in one of the second for certain, and the two are not the same. */
export function isInside(inner: ReportedFigure, outer: ReportedFigure): boolean {
  return (
    !isSamePlace(inner, outer) &&
    inner.places.length > 0 &&
    inner.places.every((place) => outer.places.some((other) => isCertainlyIn(place, other)))
  );
}

/** Whether a place of one is, or lies for certain in, a place of the other: in whatever role, "in" it or around it. */
export function meetSomewhere(a: ReportedFigure, b: ReportedFigure): boolean {
  return a.places.some((place) =>
    b.places.some((other) => liesIn(place, other) || liesIn(other, place)),
  );
}

/** Whether the reference periods share no day. Who does not say since when, or until when, may mean any day. */
export function arePeriodsApart(a: ReportedFigure, b: ReportedFigure): boolean {
  return endsBefore(a, b) || endsBefore(b, a);
}

/** Whether the first period is over before the second begins, for certain. */
export function endsBefore(a: ReportedFigure, b: ReportedFigure): boolean {
  const { referencePeriodEndAccuracy: end } = a;
  const { referencePeriodStartAccuracy: start } = b;
  return (
    end !== 'unknown' &&
    start !== 'unknown' &&
    lastPossibleDay(a.referencePeriodEnd, end) < firstPossibleDay(b.referencePeriodStart, start)
  );
}

/**
 * Whether nobody can belong to both groups: other genders, or age bands that do not meet. Statuses and needs can
 * overlap (R4), so groups that differ in one of these are never apart.
 */
export function arePopulationsApart(a: ReportedFigure, b: ReportedFigure): boolean {
  if (OVERLAPPING.some((field) => a[field] !== b[field])) return false;
  const areGenders =
    a.gender !== b.gender && ![a.gender, b.gender].some((g) => ['all', 'u'].includes(g));
  return areGenders || areAgesApart(a, b) || areAgesApart(b, a);
}

/** Whether both count the same group. */
export function isSamePopulation(a: ReportedFigure, b: ReportedFigure): boolean {
  return populationKey(a) === populationKey(b);
}

/** The group that a figure counts: the same text for the same group. */
export function populationKey(figure: Pick<ReportedFigure, PopulationField>): string {
  return JSON.stringify([...OVERLAPPING, ...DIVIDING].map((field) => figure[field]));
}

type PopulationField = (typeof OVERLAPPING | typeof DIVIDING)[number];

const OVERLAPPING = ['populationStatus', 'civilianStatus', 'specificNeed'] as const;
const DIVIDING = ['gender', 'ageRange', 'minAge', 'maxAge'] as const;

/** Whether both name the same places, in whatever order. */
export function isSamePlace(a: ReportedFigure, b: ReportedFigure): boolean {
  return placeKey(a) === placeKey(b);
}

const placesIn = ({ places }: ReportedFigure, asked: ReportedPlace['role']): ReportedPlace[] =>
  places.filter(({ role }) => role === asked);

function isCertainlyIn(inner: ReportedPlace, outer: ReportedPlace): boolean {
  const isDrawn =
    inner.role === outer.role && [inner, outer].every(({ relation }) => relation === 'in');
  return isDrawn && liesIn(inner, outer);
}

// Only what codes say: a place that may lie in another one is not known to.
function liesIn(inner: ReportedPlace, outer: ReportedPlace): boolean {
  const { location } = outer;
  if (inner.locationId === outer.locationId) return true;
  if (location.level === 'country') return inner.location.locationCode === location.locationCode;
  const division = { adm1: inner.admin1, adm2: inner.admin2 }[String(location.level)];
  return location.code !== null && division?.code === location.code;
}

const placeKey = ({ places }: ReportedFigure): string =>
  places
    .map(({ locationId, role, relation }) => `${locationId} ${role} ${relation}`)
    .toSorted()
    .join();

const areAgesApart = (younger: ReportedFigure, older: ReportedFigure): boolean =>
  younger.maxAge !== null && older.minAge !== null && younger.maxAge < older.minAge;

function isApart(a: ReportedPlace, b: ReportedPlace): boolean {
  const hasEdge = [a, b].every(({ relation }) => relation === 'in');
  return hasEdge && !isWithin(a, b) && !isWithin(b, a);
}

function isWithin(inner: ReportedPlace, outer: ReportedPlace): boolean {
  const { location } = outer;
  if (inner.locationId === outer.locationId) return true;
  if (location.level === 'country') return inner.location.locationCode === location.locationCode;
  if (location.level === 'adm1') return inner.admin1?.code === location.code;
  if (location.level === 'adm2') return inner.admin2?.code === location.code;
  // What lies inside a smaller place or a free area is not known: it may overlap whatever is not known to be elsewhere.
  const { admin1: ours, admin2: our } = inner;
  const { admin1: theirs, admin2: their } = outer;
  if ([inner, outer].some((place) => place.location.level === 'area'))
    return ours === null || theirs === null || ours.name === theirs.name;
  const isOneDistrict = our === null || their === null || our.name === their.name;
  return isOneDistrict && inner.location.level !== location.level;
}
