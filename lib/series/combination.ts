// Needs that overlap, combined as far as they may be (R4): the largest of each area, added over the areas.
import type { Unit } from '#db/codes.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { candidatesOf, mayStand } from '#lib/series/candidates.ts';
import { arePlacesApart, isInside, isSamePlace, isSamePopulation } from '#lib/series/footprints.ts';
import { originsAmong } from '#lib/series/independence.ts';
import { measure } from '#lib/series/measured.ts';
import { by } from '#lib/series/order.ts';
import { isSameWindow, windowOf } from '#lib/series/windows.ts';
import { exclude, type Exclusion, type Working } from '#lib/series/working.ts';

export const COMBINATION_RULES = ['R1', 'R3', 'R5', 'R7', 'R15', 'R16'] as const;
export type CombinationRule = (typeof COMBINATION_RULES)[number];

export interface Combination {
  status: 'lower_bound';
  /** At least so many: never the number of people. */
  low: number;
  unit: Unit;
  /** The figures that were added, one for each area that counts. */
  parts: ReportedFigure[];
  working: Working;
}

export type CombinationResult =
  | Combination
  | { status: 'no_figure'; working: Working }
  | { status: 'refused'; rule: CombinationRule; between: [string, string]; working: Working };

/**
 * The least number of people that reports of overlapping needs on one day stand for: the largest lower bound of each
 * area, added over areas that cannot overlap. Of an area and those inside it the larger of itself and their sum
 * counts, so it is never less than any one report. Refused with the rule and two figures that break it.
 */
export function combinedNeeds(figures: readonly ReportedFigure[], unit: Unit): CombinationResult {
  const { candidates, keptOut } = candidatesOf(figures, { unit });
  const { origins: all, originOfRepeat } = originsAmong(candidates, figures);
  const origins = all.filter(mayStand);
  const left = [
    ...keptOut,
    ...[...originOfRepeat].map(([id, origin]) => exclude(id, 'repeat', origin)),
    ...all.filter((one) => !mayStand(one)).map(({ id }) => exclude(id, 'comparison')),
  ];
  for (const [i, a] of origins.entries()) {
    for (const b of origins.slice(i + 1)) {
      const rule = ruleAgainst(a, b);
      if (rule) {
        const working = { entered: [], keptOut: left };
        return { status: 'refused', rule, between: [a.id, b.id], working };
      }
    }
  }
  return combined(origins, unit, left);
}

interface Area {
  figures: ReportedFigure[];
  /** The figure with the largest lower bound; null when none of them gives one. */
  largest: ReportedFigure | null;
}

function combined(figures: ReportedFigure[], unit: Unit, keptOut: Exclusion[]): CombinationResult {
  const low = (figure: ReportedFigure) => measure(figure, unit)?.low ?? null;
  const areas = areasOf(figures, low);
  const parts = areas
    .filter((area) => isOutermost(area, areas))
    .flatMap((area) => partsIn(area, areas, low));
  const working = { entered: parts.map(({ id }) => id), keptOut: [...keptOut] };
  for (const figure of figures.filter((one) => !parts.includes(one)))
    working.keptOut.push(whyNot(figure, parts, low));
  if (parts.length === 0) return { status: 'no_figure', working };
  const total = parts.reduce((sum, part) => sum + (low(part) ?? 0), 0);
  return { status: 'lower_bound', low: total, unit, parts, working };
}

function ruleAgainst(a: ReportedFigure, b: ReportedFigure): CombinationRule | null {
  if (a.metric !== b.metric) return 'R15';
  const kinds = [a.measureType, b.measureType];
  if (kinds.includes('cumulative')) return 'R7';
  if (kinds.includes('flow')) return 'R5';
  if (!isSameWindow(windowOf(a), windowOf(b))) return 'R1';
  // Two numbers for one group in one area are two reports of the same thing: one of them has to be chosen first.
  if (isSamePlace(a, b)) return isSamePopulation(a, b) ? 'R3' : null;
  return arePlacesApart(a, b) || isInside(a, b) || isInside(b, a) ? null : 'R16';
}

type Low = (figure: ReportedFigure) => number | null;

function areasOf(figures: ReportedFigure[], low: Low): Area[] {
  const areas: ReportedFigure[][] = [];
  for (const figure of figures) {
    const own = areas.find(([first]) => first && isSamePlace(first, figure));
    if (own) own.push(figure);
    else areas.push([figure]);
  }
  return areas.map((own) => {
    const order = by((figure) => -(low(figure) ?? 0));
    const [largest = null] = own.filter((figure) => low(figure) !== null).toSorted(order);
    return { figures: own, largest };
  });
}

const isAreaInside = ({ figures: [a] }: Area, { figures: [b] }: Area): boolean =>
  a !== undefined && b !== undefined && a !== b && isInside(a, b);

const isOutermost = (area: Area, among: Area[]): boolean =>
  !among.some((other) => isAreaInside(area, other));

/** The figures that stand for an area: its own largest, or those of the areas in it where they add up to more. */
function partsIn(area: Area, all: Area[], low: Low): ReportedFigure[] {
  const inner = all.filter((other) => isAreaInside(other, area));
  const parts = inner
    .filter((other) => isOutermost(other, inner))
    .flatMap((other) => partsIn(other, inner, low));
  const own = area.largest;
  const sum = parts.reduce((total, part) => total + (low(part) ?? 0), 0);
  return own === null || (parts.length > 0 && sum >= (low(own) ?? 0)) ? parts : [own];
}

function whyNot(figure: ReportedFigure, parts: ReportedFigure[], low: Low): Exclusion {
  if (low(figure) === null) return exclude(figure.id, 'no_lower_bound');
  const other = parts.find((part) => isSamePlace(part, figure) || isInside(figure, part));
  return other ? exclude(figure.id, 'not_largest', other.id) : exclude(figure.id, 'areas_within');
}
