// Orders of figures that give the same answer on every machine: the id decides last, never the name of a source.
import { lastPossibleDay } from '#lib/dates/partial-dates.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

type Key = (figure: ReportedFigure) => string | number;
type Compare = (a: ReportedFigure, b: ReportedFigure) => number;

/** Compares by one key alone; 0 where two figures have the same. */
export function ascending(key: Key): Compare {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

/** Sorts by the first key in which two figures differ; the id breaks the last tie. */
export function by(...keys: Key[]): Compare {
  const orders = [...keys, idOf].map(ascending);
  return (a, b) => orders.map((order) => order(a, b)).find((difference) => difference !== 0) ?? 0;
}

export const referenceEnd: Key = (figure) => describedUntil(figure);
export const published: Key = ({ source }) => source.publishedOn;

/**
 * The last day that the figure can describe. A number "of 2017" that was printed in March describes no day after
 * March, so it does not come after the counts of the rest of the year.
 */
export function describedUntil(figure: ReportedFigure): string {
  const { referencePeriodEnd, referencePeriodEndAccuracy, source } = figure;
  if (referencePeriodEndAccuracy === 'day') return referencePeriodEnd;
  const last = lastPossibleDay(referencePeriodEnd, referencePeriodEndAccuracy);
  const known = lastPossibleDay(source.publishedOn, source.publishedOnAccuracy);
  return last < known ? last : known;
}

const idOf: Key = ({ id }) => id;
