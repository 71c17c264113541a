import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';

export type ReasonNotDrawn = 'not_active' | 'other_unit' | 'other_measure';

/**
 * Why a row of the table has no mark; null when it has one. Corrected, withdrawn and retracted figures are not
 * drawn, and two units or two measure types never share an axis.
 */
export function reasonNotDrawn(
  figure: ReportedFigure,
  series: Pick<Series, 'unit' | 'measureType'>,
): ReasonNotDrawn | null {
  if (figure.lifecycle !== 'active') return 'not_active';
  if (figure.measureType !== series.measureType) return 'other_measure';
  if (perUnit(figure, series) === null) return 'other_unit';
  return null;
}

/** What one unit of the figure counts in the unit of the series: 1, a cited household size, or null when neither fits. */
export function perUnit(figure: ReportedFigure, series: Pick<Series, 'unit'>): number | null {
  if (figure.unit === series.unit || areBothHouseholds(figure.unit, series.unit)) return 1;
  return series.unit === 'person' ? figure.householdSize : null;
}

/** The parent among the drawn figures that a figure is a part of; null when there is none. */
export function parentOf(figure: ReportedFigure, drawn: ReadonlySet<string>): string | null {
  const part = figure.relations.find(
    (relation) =>
      relation.type === 'subset_of' && relation.fromId === figure.id && drawn.has(relation.toId),
  );
  return part?.toId ?? null;
}

/** Whether a figure is reported as a part of another one, drawn or not. */
export function isSubset(figure: ReportedFigure): boolean {
  return figure.relations.some(
    (relation) => relation.type === 'subset_of' && relation.fromId === figure.id,
  );
}

// A family is the source's own word for a household.
const areBothHouseholds = (one: string, other: string) =>
  [one, other].every((unit) => unit === 'household' || unit === 'family');
