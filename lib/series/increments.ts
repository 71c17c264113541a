// What a cumulative count adds between two reports of one source (R7). Newly reported is not "happened that day".
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';
import { candidatesOf } from '#lib/series/candidates.ts';
import { originsAmong } from '#lib/series/independence.ts';
import { measure } from '#lib/series/measured.ts';
import { by, published, referenceEnd } from '#lib/series/order.ts';
import { windowOf } from '#lib/series/windows.ts';

export interface Increment {
  from: ReportedFigure;
  to: ReportedFigure;
  /** `revision` when the count fell: shown as such, never as zero. */
  kind: 'newly_reported' | 'unchanged' | 'revision';
  /** Latest minus previous; null when either report leaves a side open. Negative for a revision. */
  value: number | null;
  /** The part that the later report says belongs to earlier days; null when it gives none. */
  retroactive: number | null;
}

/**
 * The increments of a cumulative series, within one originating organization and one start, in the order of
 * their last days. None is drawn across a change of definition.
 */
export function incrementsOf(
  figures: readonly ReportedFigure[],
  series: Pick<Series, 'unit' | 'breaks'>,
): Increment[] {
  const { candidates } = candidatesOf(figures, series);
  const counts = originsAmong(candidates, figures).origins.filter(
    ({ measureType }) => measureType === 'cumulative',
  );
  const lines = Map.groupBy(counts, (figure) => {
    const { start, startAccuracy } = windowOf(figure);
    return `${figure.originating.id} ${start} ${startAccuracy}`;
  });
  return [...lines.values()]
    .flatMap((line) => pairs(onePerDay(line)))
    .filter(([from, to]) => !series.breaks.some(({ on }) => isBetween(on, from, to)))
    .map(([from, to]) => incrementOf(from, to, series))
    .toSorted((a, b) => by(referenceEnd)(a.to, b.to));
}

// Of two reports for one day the later published stands: the other is its earlier version.
function onePerDay(line: ReportedFigure[]): ReportedFigure[] {
  const days = new Map<string, ReportedFigure>();
  for (const figure of line.toSorted(by(referenceEnd, published)))
    days.set(figure.referencePeriodEnd, figure);
  return [...days.values()];
}

const pairs = (line: ReportedFigure[]): [ReportedFigure, ReportedFigure][] =>
  line.flatMap((to, i) => {
    const from = line[i - 1];
    return from ? [[from, to]] : [];
  });

const isBetween = (day: string, from: ReportedFigure, to: ReportedFigure): boolean =>
  from.referencePeriodEnd < day && day <= to.referencePeriodEnd;

function incrementOf(
  from: ReportedFigure,
  to: ReportedFigure,
  { unit }: Pick<Series, 'unit'>,
): Increment {
  const [before, after] = [measure(from, unit), measure(to, unit)];
  const [low, high] = [difference(after?.low, before?.high), difference(after?.high, before?.low)];
  const value = low === high ? low : null;
  const retroactive = to.includesRetroactive ? to.retroactiveValue : null;
  return { from, to, kind: kindOf(low, high), value, retroactive };
}

// "More than 7,000", then 12,500: new people were reported, but not how many more.
function kindOf(low: number | null, high: number | null): Increment['kind'] {
  if (high !== null && high < 0) return 'revision';
  return low === 0 && high === 0 ? 'unchanged' : 'newly_reported';
}

const difference = (a: number | null | undefined, b: number | null | undefined): number | null =>
  a == null || b == null ? null : a - b;
