// Whether two figures can be about the same people: by place, by period, by population.
import type { ReportedFigure, ReportedPlace } from '#lib/record/reported-figure.ts';

/**
 * Whether no place of one can lie in a place of the other. "In and around", "near" and "part of" are one footprint
 * whose edge nobody drew, so they are never taken to be apart (R16).
 */
export function arePlacesApart(a: ReportedFigure, b: ReportedFigure): boolean {
  return (
    a.places.length > 0 &&
    b.places.length > 0 &&
    a.places.every((place) => b.places.every((other) => isApart(place, other)))
  );
}

/** Whether the reference periods share no day. */
export function arePeriodsApart(a: ReportedFigure, b: ReportedFigure): boolean {
  return (
    a.referencePeriodEnd < b.referencePeriodStart || b.referencePeriodEnd < a.referencePeriodStart
  );
}

/** Whether nobody can belong to both groups: other genders, or age bands that do not meet. Statuses can overlap (R4). */
export function arePopulationsApart(a: ReportedFigure, b: ReportedFigure): boolean {
  const areGenders =
    a.gender !== b.gender && ![a.gender, b.gender].some((g) => ['all', 'u'].includes(g));
  return areGenders || areAgesApart(a, b) || areAgesApart(b, a);
}

/** Whether both name the same places, in whatever order. */
export function isSamePlace(a: ReportedFigure, b: ReportedFigure): boolean {
  return placeKey(a) === placeKey(b);
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
