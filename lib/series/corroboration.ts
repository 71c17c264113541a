// Whether others who counted themselves say the same.
import type { Unit } from '#db/codes.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { candidatesOf } from '#lib/series/candidates.ts';
import { independentGroups } from '#lib/series/independence.ts';
import { areApart } from '#lib/series/measured.ts';
import { DEFAULT_HEADLINE_POLICY, type HeadlinePolicy } from '#lib/series/policy.ts';
import { reportsOfWindow } from '#lib/series/range.ts';
import { windowOf } from '#lib/series/windows.ts';

export const CORROBORATIONS = ['single_source', 'corroborated', 'contested'] as const;
export type Corroboration = (typeof CORROBORATIONS)[number];

/**
 * How the figure stands among the independent reports of its window: contested when one of them differs by more
 * than the policy allows, corroborated when one agrees. Null for a figure that may not count itself.
 */
export function corroborationOf(
  figure: ReportedFigure,
  figures: readonly ReportedFigure[],
  { unit, policy = DEFAULT_HEADLINE_POLICY }: { unit: Unit; policy?: HeadlinePolicy },
): Corroboration | null {
  // Most figures are alone in their window: whether they count is all there is to find out.
  if (figures.length === 1 && figures[0] === figure)
    return candidatesOf(figures, { unit }).candidates.length > 0 ? 'single_source' : null;
  const found = reportsOfWindow(figures, { unit, window: windowOf(figure) });
  const isCounted = found?.reports.some(({ id }) => id === figure.id);
  if (!found || !isCounted) return null;
  const own = independentGroups([figure, ...found.independent], figures).find((group) =>
    group.includes(figure),
  );
  const others = found.independent.filter((other) => !own?.some(({ id }) => id === other.id));
  if (others.some((other) => areApart(figure, other, unit, policy.conflictPercent)))
    return 'contested';
  return others.length > 0 ? 'corroborated' : 'single_source';
}
