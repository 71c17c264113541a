// What may be added up (R1–R8, R14–R16). A total that may not be made is refused with the rule, never guessed.
import type { Unit } from '#db/codes.ts';
import type { Metric } from '#db/metrics.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { firstPossibleDay } from '#lib/dates/partial-dates.ts';
import { candidatesOf, isForward, mayStand } from '#lib/series/candidates.ts';
import {
  arePeriodsApart,
  arePlacesApart,
  arePopulationsApart,
  endsBefore,
  isSamePlace,
  isSamePopulation,
  populationKey,
} from '#lib/series/footprints.ts';
import { originsAmong } from '#lib/series/independence.ts';
import {
  isApproximate,
  measure,
  measureExactly,
  roundedBounds,
  type Exact,
} from '#lib/series/measured.ts';
import { isSameWindow, windowOf } from '#lib/series/windows.ts';
import { ascending } from '#lib/series/order.ts';
import { exclude, type Working } from '#lib/series/working.ts';

export const TOTAL_RULES = ['R1', 'R3', 'R4', 'R5', 'R7', 'R14', 'R15', 'R16'] as const;
export type TotalRule = (typeof TOTAL_RULES)[number];

// Whoever is displaced, returns or crosses a border twice is counted twice.
const MOVEMENTS = [
  'displacement',
  'evacuated',
  'returns',
  'cross_border_flight',
  'cross_border_return',
] as const;

/** Whether a sum of this metric counts movements and not people (R6). */
export function isMovement(metric: Metric): metric is (typeof MOVEMENTS)[number] {
  return (MOVEMENTS as readonly Metric[]).includes(metric);
}

export interface Total {
  status: 'total';
  /** Lows add to low, highs to high; null is open. */
  low: number | null;
  high: number | null;
  /** Null unless every part gives one number and the total is open on neither side. */
  point: number | null;
  /** Whether a part is "about" so many, or people made from households. */
  isApproximate: boolean;
  unit: Unit;
  metric: Metric;
  /** A sum of displacements, returns or border crossings counts movements, not people (R6). */
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
  for (const [a, b] of pairsToHold(parts)) {
    const rule = ruleAgainst(a, b);
    if (rule) return refuse(rule, [a.id, b.id]);
  }
  return added(parts, unit, working) ?? refuse('R14');
}

/**
 * The sum of one figure's parts by area, such as governorates, in one dimension of parts. Refused under R16 unless
 * the source says that these areas are all there are, each of them is here for the same period, and no two can overlap.
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
  const isOfWhole = (part: ReportedFigure) =>
    part.metric === whole.metric && isSameWindow(windowOf(part), windowOf(whole));
  const isAll = links.length > 0 && parts.length === links.length && parts.every(isOfWhole);
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
  const { origins, originOfRepeat } = originsAmong(candidates, figures);
  const parts = origins.filter(mayStand);
  const compared = origins
    .filter((figure) => !mayStand(figure))
    .map(({ id }) => exclude(id, 'comparison'));
  const repeats = [...originOfRepeat].map(([id, origin]) => exclude(id, 'repeat', origin));
  const entered = parts.map(({ id }) => id);
  return { parts, working: { entered, keptOut: [...keptOut, ...repeats, ...compared] } };
}

type Pair = [ReportedFigure, ReportedFigure];

/**
 * The pairs that any rule can forbid, so that years of daily flows need not be held each against each: one pair of
 * every two kinds of figures, the first two that are no flows, and every two of one kind whose periods may meet.
 */
function* pairsToHold(parts: ReportedFigure[]): Generator<Pair> {
  const kinds = [...Map.groupBy(parts, kindOf).values()];
  const firsts = kinds.flatMap((figures) => figures.slice(0, 1));
  for (const [i, a] of firsts.entries()) for (const b of firsts.slice(i + 1)) yield [a, b];
  for (const figures of kinds) yield* pairsThatMeet(figures);
}

// Figures of one kind differ in nothing but period and place, so two kinds stand or fall together by their first figures.
const kindOf = ({ metric, measureType, originating, ...figure }: ReportedFigure): string =>
  JSON.stringify([metric, measureType, originating.id, populationKey(figure)]);

function* pairsThatMeet(figures: ReportedFigure[]): Generator<Pair> {
  const [first, second] = figures;
  if (!first || !second) return;
  if (first.measureType !== 'flow') return yield [first, second];
  let open: ReportedFigure[] = [];
  for (const next of figures.toSorted(ascending(firstDay))) {
    open = open.filter((earlier) => !endsBefore(earlier, next));
    for (const earlier of open) yield [earlier, next];
    open.push(next);
  }
}

// Who does not say since when may have begun at any time.
const firstDay = ({
  referencePeriodStart,
  referencePeriodStartAccuracy,
}: ReportedFigure): string =>
  referencePeriodStartAccuracy === 'unknown'
    ? ''
    : firstPossibleDay(referencePeriodStart, referencePeriodStartAccuracy);

function ruleAgainst(a: ReportedFigure, b: ReportedFigure): TotalRule | null {
  if (a.metric !== b.metric) return 'R15';
  const kinds = [a.measureType, b.measureType];
  if (kinds.includes('cumulative')) return 'R7';
  const arePeriods = arePeriodsApart(a, b);
  const arePlaces = arePlacesApart(a, b);
  if (kinds.includes('stock')) return arePeriods ? 'R1' : arePlaces ? 'R16' : 'R3';
  if (a.originating.id !== b.originating.id) return arePeriods || arePlaces ? 'R5' : 'R3';
  if (!isSamePopulation(a, b)) return arePopulationsApart(a, b) ? null : 'R4';
  if (arePeriods || arePlaces) return null;
  return isSamePlace(a, b) ? 'R5' : 'R16';
}

function added(parts: ReportedFigure[], unit: Unit, working: Working): Total | null {
  const exact = parts.flatMap((figure) => measureExactly(figure, unit) ?? []);
  const [low, high, point] = (['low', 'high', 'point'] as const).map((side) => sum(exact, side));
  const [first] = parts;
  if (!first || low === undefined || high === undefined || point === undefined) return null;
  if (low === null && high === null) return null;
  const isOpen = low === null || high === null;
  return {
    status: 'total',
    ...roundedBounds({ low, high, point: isOpen ? null : point }),
    isApproximate: parts.some((figure) => isApproximate(figure, unit)),
    unit,
    metric: first.metric,
    countsMovements: isMovement(first.metric),
    working,
  };
}

const sum = (all: Exact[], side: keyof Exact): bigint | null =>
  all.reduce<bigint | null>((total, of) => {
    const part = of[side];
    return total === null || part === null ? null : total + part;
  }, 0n);
