// Who really counted: several reports of one number, or of one organization, are one (R10).
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { DisjointSets, linksOf, reachable, RESTATING } from '#lib/series/links.ts';
import { by, published, referenceEnd } from '#lib/series/order.ts';

export interface Origins {
  /** The figures that restate no other of them. */
  origins: ReportedFigure[];
  /** For each figure that restates one of them, the id of that one. */
  originOfRepeat: Map<string, string>;
}

/**
 * The figures without those that repeat another of them, also through figures that are only in `all`. Figures
 * that repeat each other in a circle come down to the earliest.
 */
export function originsAmong(
  figures: readonly ReportedFigure[],
  all: readonly ReportedFigure[],
): Origins {
  const repeats = linksOf(all, ...RESTATING);
  const reach = new Map(figures.map(({ id }) => [id, reachable(id, repeats)]));
  const isLast = ({ id }: ReportedFigure) =>
    [...(reach.get(id) ?? [])].every((other) => reach.get(other)?.has(id) ?? true);
  const last = figures.filter(isLast).toSorted(by(referenceEnd, published));
  const placeOf = new Map(last.map(({ id }, place) => [id, place]));
  const originOfRepeat = new Map<string, string>();
  for (const { id } of figures) {
    const restated = reach.get(id) ?? new Set();
    // Most figures repeat nothing; the others look among what they repeat, not among a long series.
    if (restated.size === 0) continue;
    const places = [id, ...restated].flatMap((other) => placeOf.get(other) ?? []);
    const origin = last[places.reduce((first, place) => Math.min(first, place), last.length)]?.id;
    if (origin !== undefined && origin !== id) originOfRepeat.set(id, origin);
  }
  return { origins: figures.filter(({ id }) => !originOfRepeat.has(id)), originOfRepeat };
}

/**
 * The reports in groups that count once each: the same originating organization, or linked by `repeats` or
 * `derived_from`, also through figures that are only in `all`. A repeat counts for the organization that it repeats.
 */
export function independentGroups(
  reports: readonly ReportedFigure[],
  all: readonly ReportedFigure[],
): ReportedFigure[][] {
  const universe = [...new Map([...all, ...reports].map((figure) => [figure.id, figure])).values()];
  const { origins, originOfRepeat } = originsAmong(universe, universe);
  const repeats = linksOf(universe, ...RESTATING);
  // The number behind a figure, even when it stands outside everything that was passed in.
  const numberOf = (id: string): string => {
    const origin = originOfRepeat.get(id) ?? id;
    return (
      [...reachable(origin, repeats)].filter((other) => other !== origin).toSorted()[0] ?? origin
    );
  };
  const sources = linksOf(origins, 'derived_from');
  const originating = new Map(universe.map(({ id, originating: { id: org } }) => [id, org]));
  const sets = new DisjointSets();
  for (const { id } of reports) {
    const origin = originOfRepeat.get(id) ?? id;
    sets.join(`report ${id}`, numberOf(id));
    sets.join(numberOf(id), `organization ${originating.get(origin)}`);
  }
  for (const { id } of origins)
    for (const source of sources.get(id) ?? []) sets.join(numberOf(id), numberOf(source));
  return [...Map.groupBy(reports, ({ id }) => sets.of(`report ${id}`)).values()];
}

/** How many reports these are, and how many of them are independent (R10). */
export function countReports(
  reports: readonly ReportedFigure[],
  all: readonly ReportedFigure[],
): { reports: number; independent: number } {
  return { reports: reports.length, independent: independentGroups(reports, all).length };
}
