import type { OrganizationRef, ReportedFigure } from '#lib/record/reported-figure.ts';

/** A document as a line of a list. */
export interface UsedSource {
  id: string;
  title: string;
  language: string;
  kind: ReportedFigure['source']['kind'];
  publishedOn: string;
  publishedOnAccuracy: ReportedFigure['source']['publishedOnAccuracy'];
  publisher: OrganizationRef;
}

/** The documents that the figures were taken from, each once, the latest published first. */
export function sourcesOf(figures: readonly ReportedFigure[]): UsedSource[] {
  const used = new Map(
    figures.map(({ source, publisher }) => [source.id, { ...source, publisher }]),
  );
  return [...used.values()].toSorted(
    (one, other) =>
      other.publishedOn.localeCompare(one.publishedOn) || one.id.localeCompare(other.id),
  );
}
