// What a cumulative count adds between two reports of one source (R7). Newly reported is not "happened that day".
import type { Unit } from '#db/codes.ts';
import { firstPossibleDay } from '#lib/dates/partial-dates.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';
import { isBreakBetween } from '#lib/series/breaks.ts';
import { candidatesOf } from '#lib/series/candidates.ts';
import { originsAmong } from '#lib/series/independence.ts';
import { measure } from '#lib/series/measured.ts';
import { by, describedUntil, published, referenceEnd } from '#lib/series/order.ts';
import { windowOf } from '#lib/series/windows.ts';
import { exclude, type Exclusion, type Working } from '#lib/series/working.ts';

export interface Increment {
  from: ReportedFigure;
  to: ReportedFigure;
  /** `revision` when the count fell: shown as such, never as zero. `unknown` where open bounds leave even that open. */
  kind: 'newly_reported' | 'unchanged' | 'revision' | 'unknown';
  /** The least and the most that it can be; null is open. Negative for a revision. */
  low: number | null;
  high: number | null;
  /** Latest minus previous; null where the reports leave it open. */
  value: number | null;
  /** The part that the later report says belongs to earlier days; null when it gives none. */
  retroactive: number | null;
}

export interface Increments {
  /** In the order of their last days. */
  increments: Increment[];
  working: Working;
}

type CountedSeries = Pick<Series, 'unit' | 'breaks'>;

/**
 * The increments of a cumulative series within one originating organization, one start and one definition. None is
 * drawn across a change of definition of the series, nor between dates of which the order is not known.
 */
export function incrementsOf(
  figures: readonly ReportedFigure[],
  series: CountedSeries,
): Increments {
  const { lines, keptOut } = linesOf(figures, series);
  const increments = lines
    .flatMap((line) => pairsOf(line, series))
    .map(([from, to]) => incrementOf(from, to, series.unit))
    .toSorted((a, b) => by(referenceEnd)(a.to, b.to));
  const entered = new Set(increments.flatMap(({ from, to }) => [from.id, to.id]));
  const alone = lines.flat().filter(({ id }) => !entered.has(id));
  return {
    increments,
    working: {
      entered: [...entered],
      keptOut: [...keptOut, ...alone.map(({ id }) => exclude(id, 'no_pair'))],
    },
  };
}

export interface Lines {
  /** The running totals of one source since one start under one definition, oldest first, one for each day. */
  lines: ReportedFigure[][];
  keptOut: Exclusion[];
}

/** The running totals that may be compared with one another, and why each other figure may not. */
export function linesOf(figures: readonly ReportedFigure[], { unit }: CountedSeries): Lines {
  const { candidates, keptOut } = candidatesOf(figures, { unit });
  const { origins, originOfRepeat } = originsAmong(candidates, figures);
  const counts = origins.filter(({ measureType }) => measureType === 'cumulative');
  const lines = Map.groupBy(counts, (figure) => {
    const { start, startAccuracy } = windowOf(figure);
    return [figure.originating.id, start, startAccuracy, figure.definitionText].join(' ');
  });
  const days = [...lines.values()].map(latestOfEachDay);
  return {
    lines: days.map(({ latest }) => latest),
    keptOut: [
      ...keptOut,
      ...[...originOfRepeat].map(([id, origin]) => exclude(id, 'repeat', origin)),
      ...origins
        .filter(({ measureType }) => measureType !== 'cumulative')
        .map(({ id }) => exclude(id, 'not_cumulative')),
      ...days.flatMap(({ earlier }) => earlier),
    ],
  };
}

// Of two reports for one day the later published stands: the other is its earlier version.
function latestOfEachDay(line: ReportedFigure[]) {
  const days = Map.groupBy(
    line.toSorted(by(referenceEnd, published)),
    ({ referencePeriodEnd, referencePeriodEndAccuracy }) =>
      `${referencePeriodEnd} ${referencePeriodEndAccuracy}`,
  );
  const latest = [...days.values()].flatMap((ofDay) => ofDay.slice(-1));
  const earlier = [...days.values()].flatMap((ofDay) =>
    ofDay.slice(0, -1).map(({ id }) => exclude(id, 'earlier_version', ofDay.at(-1)?.id ?? null)),
  );
  return { latest, earlier };
}

/** Neighbours on a line whose order is known, with no change of definition of the series between them. */
export function pairsOf(
  line: ReportedFigure[],
  series: Pick<Series, 'breaks'>,
): [ReportedFigure, ReportedFigure][] {
  return line.flatMap((to, i): [ReportedFigure, ReportedFigure][] => {
    const from = line[i - 1];
    const isPair = from && isBefore(from, to) && !isBreakBetween(from, to, series);
    return isPair ? [[from, to]] : [];
  });
}

// "By July" may be any day of July: whether it comes before 20 July is not known.
const isBefore = (from: ReportedFigure, to: ReportedFigure): boolean =>
  describedUntil(from) < firstPossibleDay(to.referencePeriodEnd, to.referencePeriodEndAccuracy);

function incrementOf(from: ReportedFigure, to: ReportedFigure, unit: Unit): Increment {
  const [before, after] = [measure(from, unit), measure(to, unit)];
  const low = difference(after?.low, before?.high);
  const high = difference(after?.high, before?.low);
  const retroactive = to.includesRetroactive ? to.retroactiveValue : null;
  return {
    from,
    to,
    kind: kindOf(low, high),
    low,
    high,
    value: low === high ? low : null,
    retroactive,
  };
}

// "More than 7,000", then 12,500: at most 5,500 are new, and whether any are is not said.
function kindOf(low: number | null, high: number | null): Increment['kind'] {
  if (high !== null && high < 0) return 'revision';
  if (low === 0 && high === 0) return 'unchanged';
  return low !== null && low > 0 ? 'newly_reported' : 'unknown';
}

const difference = (a: number | null | undefined, b: number | null | undefined): number | null =>
  a == null || b == null ? null : a - b;
