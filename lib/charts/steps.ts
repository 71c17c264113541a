import { dayNumber } from '#lib/charts/days.ts';
import { looksForward } from '#lib/charts/marks.ts';
import type { ChartSource, Gap, Mark, StepSegment } from '#lib/charts/shapes.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { mayStand } from '#lib/series/candidates.ts';
import type { Series } from '#lib/record/shapes.ts';

/** A silence of more than this many days between two reports of one source is shown as a gap. */
export const GAP_DAYS = 45;

interface Reported {
  mark: Mark;
  figure: ReportedFigure;
}

/**
 * The stepped lines of one source's cumulative totals. A line ends at a change of definition or of the fixed start,
 * at a silence of more than GAP_DAYS, and where a total falls: a revision is not people who came back. Nothing is
 * interpolated; upper limits, parts, context and totals of an unknown day are on no line.
 */
export function stepSegments(
  source: ChartSource,
  reported: Reported[],
  series: Pick<Series, 'measureType' | 'breaks'>,
): StepSegment[] {
  if (series.measureType !== 'cumulative') return [];
  const segments: Reported[][] = [];
  for (const next of reported.filter(mayStandOnLine).toSorted(byDay)) {
    const last = segments.at(-1)?.at(-1);
    if (last && continues(last, next, series)) segments.at(-1)?.push(next);
    else segments.push([next]);
  }
  return segments
    .filter((segment) => segment.length > 1)
    .map((segment) => ({
      sourceId: source.id,
      colour: source.colour,
      points: segment.map(({ mark }) => ({ day: mark.at, value: mark.value ?? 0 })),
    }));
}

/** The days without a report between the first and the last one of a single source. */
export function gapsBetween(marks: Mark[], series: Pick<Series, 'measureType'>): Gap[] {
  const reports = marks
    .filter((mark) => mark.kind !== 'forward' && !mark.isSubset)
    .toSorted((a, b) => a.from - b.from);
  const shortest = series.measureType === 'flow' ? 7 : GAP_DAYS + 1;
  const gaps: Gap[] = [];
  let covered = reports[0]?.to ?? 0;
  for (const { from, to } of reports) {
    if (from - covered >= shortest) gaps.push({ from: covered, to: from });
    covered = Math.max(covered, to);
  }
  return gaps;
}

// A total "by July" is a step on an unknown day, and what editors keep as context is no part of its source's count.
const mayStandOnLine = ({ mark, figure }: Reported) =>
  mark.value !== null &&
  !mark.isSubset &&
  !mark.hasPartialDate &&
  mark.arrow !== 'down' &&
  mayStand(figure) &&
  !looksForward(figure.basis);

const byDay = (a: Reported, b: Reported) =>
  a.mark.at - b.mark.at || (a.mark.value ?? 0) - (b.mark.value ?? 0);

function continues(last: Reported, next: Reported, series: Pick<Series, 'breaks'>): boolean {
  const isUnderOneDefinition =
    last.figure.definitionText === next.figure.definitionText &&
    last.figure.referencePeriodStart === next.figure.referencePeriodStart;
  const isBroken = series.breaks.some(({ on }) => {
    const day = dayNumber(on);
    return last.mark.at < day && day <= next.mark.at;
  });
  const isFall = (next.mark.value ?? 0) < (last.mark.value ?? 0);
  return isUnderOneDefinition && !isBroken && !isFall && next.mark.at - last.mark.at <= GAP_DAYS;
}
