// What must not be added up, said in every row that leaves the house.
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { isForward, mayStand, parentIdOf } from '#lib/series/candidates.ts';
import { linksOf, RESTATING } from '#lib/series/links.ts';

/** Why a figure must not be added to others, with the rule behind it. */
export const RULE_AGAINST_ADDING = {
  not_active: 'R9',
  forward: 'R12',
  subset: 'R2',
  stock: 'R1',
  cumulative: 'R7',
  role: 'R3',
  repeat: 'R10',
} as const;

export type ReasonNotToAdd = keyof typeof RULE_AGAINST_ADDING;

/** Why this figure must never be added to others of its kind; null for a flow that may be, under R5. */
export function doNotSum(figure: ReportedFigure): ReasonNotToAdd | null {
  if (figure.lifecycle !== 'active') return 'not_active';
  if (isForward(figure)) return 'forward';
  if (parentIdOf(figure) !== null) return 'subset';
  if (figure.measureType !== 'flow') return figure.measureType;
  if (!mayStand(figure)) return 'role';
  const isRepeat = (linksOf([figure], ...RESTATING).get(figure.id)?.size ?? 0) > 0;
  return isRepeat ? 'repeat' : null;
}
