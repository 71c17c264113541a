// What may be added up (R1–R8, R14–R16). A total that may not be made is refused with the rule, never guessed.
import type { Unit } from '#db/codes.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { candidatesOf, isForward } from '#lib/series/candidates.ts';
import {
  arePeriodsApart,
  arePlacesApart,
  arePopulationsApart,
  isSamePlace,
} from '#lib/series/footprints.ts';
import { originsAmong } from '#lib/series/independence.ts';
import { measure, type Measured } from '#lib/series/measured.ts';
import { exclude, type Working } from '#lib/series/working.ts';

export const TOTAL_RULES = ['R1', 'R3', 'R4', 'R5', 'R7', 'R14', 'R15', 'R16'] as const;
export type TotalRule = (typeof TOTAL_RULES)[number];

export interface Total {
  status: 'total';
  /** Lows add to low, highs to high; null is open. */
  low: number | null;
  high: number | null;
  /** Null unless every part gives one number. */
  point: number | null;
  unit: Unit;
  /** A sum of displacements counts movements, not people (R6). */
  countsMovements: boolean;
  working: Working;
}

export type TotalResult =
  | Total
  | { status: 'no_figure'; working: Working }
  | { status: 'refused'; rule: TotalRule; between: [string, string] | null; working: Working };

/** The sum of the flows, or the first rule that forbids it with the two figures that break it. No figures is no total. */
export function totalOf(figures: readonly ReportedFigure[], unit: Unit): TotalResult {
  const { parts, working } = partsFor(figures, unit);
  const [first] = parts;
  if (!first) return { status: 'no_figure', working };
  const refuse = (rule: TotalRule, between: [string, string] | null = null): TotalResult => ({
    status: 'refused',
    rule,
    between,
    working: { ...working, entered: [] },
  });
  for (const [i, a] of parts.entries()) {
    for (const b of parts.slice(i + 1)) {
      const rule = ruleAgainst(a, b);
      if (rule) return refuse(rule, [a.id, b.id]);
    }
  }
  return added(parts, unit, working) ?? refuse('R14');
}

/**
 * The sum of one figure's parts by area, such as governorates, in one dimension of parts. Refused under R16 unless
 * the source says that these areas are all there are, each of them is here, and no two can overlap.
 */
export function totalOfAreas(
  whole: ReportedFigure,
  figures: readonly ReportedFigure[],
  { unit, dimension }: { unit: Unit; dimension: string | null },
): TotalResult {
  const links = whole.relations.filter(
    (link) => link.type === 'subset_of' && link.toId === whole.id && link.dimension === dimension,
  );
  const ids = new Set(links.filter(({ exhaustive }) => exhaustive).map(({ fromId }) => fromId));
  const parts = figures.filter((figure) => ids.has(figure.id) && isUsable(figure, unit));
  const working = { entered: parts.map(({ id }) => id), keptOut: [] };
  const isAll = links.length > 0 && parts.length === links.length;
  const arePartsApart = parts.every((a, i) =>
    parts.slice(i + 1).every((b) => arePlacesApart(a, b)),
  );
  if (!isAll || !arePartsApart)
    return { status: 'refused', rule: 'R16', between: null, working: { ...working, entered: [] } };
  return added(parts, unit, working) ?? { status: 'refused', rule: 'R14', between: null, working };
}

const isUsable = (figure: ReportedFigure, unit: Unit): boolean =>
  figure.lifecycle === 'active' && !isForward(figure) && measure(figure, unit) !== null;

// Subsets, projections and repeats never enter a sum; what is left must stand every rule.
function partsFor(figures: readonly ReportedFigure[], unit: Unit) {
  const { candidates, keptOut } = candidatesOf(figures, { unit });
  const { origins: parts, originOfRepeat } = originsAmong(candidates, figures);
  const repeats = [...originOfRepeat].map(([id, origin]) => exclude(id, 'repeat', origin));
  const entered = parts.map(({ id }) => id);
  return { parts, working: { entered, keptOut: [...keptOut, ...repeats] } };
}

function ruleAgainst(a: ReportedFigure, b: ReportedFigure): TotalRule | null {
  if (a.metric !== b.metric) return 'R15';
  const kinds = [a.measureType, b.measureType];
  if (kinds.includes('cumulative')) return 'R7';
  const arePeriods = arePeriodsApart(a, b);
  const arePlaces = arePlacesApart(a, b);
  if (kinds.includes('stock')) return arePeriods ? 'R1' : arePlaces ? 'R16' : 'R3';
  if (a.originating.id !== b.originating.id) return arePeriods || arePlaces ? 'R5' : 'R3';
  if (a.populationStatus !== b.populationStatus || a.civilianStatus !== b.civilianStatus)
    return 'R4';
  if (arePeriods || arePlaces || arePopulationsApart(a, b)) return null;
  return isSamePlace(a, b) ? 'R5' : 'R16';
}

function added(parts: ReportedFigure[], unit: Unit, working: Working): Total | null {
  const measured = parts.flatMap((figure) => measure(figure, unit) ?? []);
  const low = sum(measured, ({ low: value }) => value);
  const high = sum(measured, ({ high: value }) => value);
  if (low === null && high === null) return null;
  const point = sum(measured, ({ point: value }) => value);
  const countsMovements = parts.some(({ metric }) => metric === 'displacement');
  return { status: 'total', low, high, point, unit, countsMovements, working };
}

const sum = (measured: Measured[], value: (of: Measured) => number | null): number | null =>
  measured.reduce<number | null>((total, of) => {
    const part = value(of);
    return total === null || part === null ? null : total + part;
  }, 0);
