// Where a running total does not go on as a running total does: it falls, counts from another day, or is silent.
import type { Unit } from '#db/codes.ts';
import { GAP_DAYS } from '#lib/charts/steps.ts';
import { daysBetween } from '#lib/dates/calendar-days.ts';
import { firstPossibleDay } from '#lib/dates/partial-dates.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';
import { isBreakBetween } from '#lib/series/breaks.ts';
import { incrementsOf, linesOf } from '#lib/series/increments.ts';
import { isApproximate } from '#lib/series/measured.ts';
import { by, describedUntil, published, referenceEnd } from '#lib/series/order.ts';
import { startsAgree, windowOf } from '#lib/series/windows.ts';

interface Finding {
  from: ReportedFigure;
  to: ReportedFigure;
}

export type Discontinuity =
  /** So many fewer at least, and at most; null is open. */
  | (Finding & { kind: 'fall'; least: number | null; most: number | null })
  | (Finding & { kind: 'start_changed' })
  /** So many days without a report, the same silence that charts draw as a gap. */
  | (Finding & { kind: 'silence'; days: number });

/**
 * Where the running totals of each source fall, change their start, or are silent for more than GAP_DAYS, in the
 * order of the later report. Two sources are never held against each other, nor reports on both sides of a change of
 * definition; a fall within what rounding takes away ("12,520", then "about 12,500") is none.
 */
export function discontinuitiesOf(
  figures: readonly ReportedFigure[],
  series: Pick<Series, 'unit' | 'breaks'>,
): Discontinuity[] {
  const { lines } = linesOf(figures, series);
  return [...falls(figures, series), ...changesOfStart(lines, series), ...silences(lines)].toSorted(
    (a, b) => by(referenceEnd)(a.to, b.to),
  );
}

function falls(
  figures: readonly ReportedFigure[],
  series: Pick<Series, 'unit' | 'breaks'>,
): Discontinuity[] {
  return incrementsOf(figures, series).increments.flatMap(({ kind, from, to, low, high }) => {
    const [least, most] = [high, low].map((value) => value && -value);
    const isRounding =
      (least ?? 0) <= Math.max(...[from, to].map((one) => roundedTo(one, series.unit)));
    return kind !== 'revision' || isRounding
      ? []
      : [{ kind: 'fall', from, to, least: least ?? null, most: most ?? null }];
  });
}

/** The unit of the last digit that is said: "about 12,500" is said in hundreds. 0 for a number that is not "about". */
function roundedTo(figure: ReportedFigure, unit: Unit): number {
  const value = figure.reportedValue ?? 0;
  if (!isApproximate(figure, unit) || value === 0) return 0;
  return 10 ** (/0*$/.exec(String(value))?.[0].length ?? 0);
}

function changesOfStart(
  lines: ReportedFigure[][],
  series: Pick<Series, 'breaks'>,
): Discontinuity[] {
  const ofSource = Map.groupBy(
    lines.flat(),
    ({ originating, definitionText }) => `${originating.id} ${definitionText}`,
  );
  return [...ofSource.values()].flatMap((reports) =>
    neighbours(reports.toSorted(by(referenceEnd, published)))
      .filter(([from, to]) => !isOneStart(from, to) && !isBreakBetween(from, to, series))
      .map(([from, to]) => ({ kind: 'start_changed', from, to }) as const),
  );
}

function isOneStart(from: ReportedFigure, to: ReportedFigure): boolean {
  const { start, startAccuracy } = windowOf(from);
  return start === null || startAccuracy === null || startsAgree(to, { start, startAccuracy });
}

function silences(lines: ReportedFigure[][]): Discontinuity[] {
  return lines.flatMap((line) =>
    neighbours(line).flatMap(([from, to]): Discontinuity[] => {
      const next = firstPossibleDay(to.referencePeriodEnd, to.referencePeriodEndAccuracy);
      const days = daysBetween(describedUntil(from), next);
      return days > GAP_DAYS ? [{ kind: 'silence', from, to, days }] : [];
    }),
  );
}

const neighbours = (line: ReportedFigure[]): [ReportedFigure, ReportedFigure][] =>
  line.flatMap((to, i): [ReportedFigure, ReportedFigure][] => {
    const from = line[i - 1];
    return from ? [[from, to]] : [];
  });
