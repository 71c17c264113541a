import type { Mark } from '#lib/charts/shapes.ts';

/** Whether a mark that is no bar says over which days it stands: a date known as a month, a flow without a bar. */
export function coversDays({ kind, from, to }: Pick<Mark, 'kind' | 'from' | 'to'>): boolean {
  return kind !== 'bar' && to - from > 1;
}
