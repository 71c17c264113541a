// How far independent reports of one window lie apart (R9). No midpoint, no average, no most common value.
import type { Unit } from '#db/codes.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { candidatesOf, mayStand, type Question } from '#lib/series/candidates.ts';
import { independentGroups, originsAmong } from '#lib/series/independence.ts';
import { hasBothBounds, measure, type Measured } from '#lib/series/measured.ts';
import { by, published } from '#lib/series/order.ts';
import { inWindow, latestWindow, type Window } from '#lib/series/windows.ts';
import { exclude, type Exclusion, type Working } from '#lib/series/working.ts';

export interface WindowQuestion extends Question {
  /** The latest unless given. */
  window?: Window | undefined;
  /** The figure that stands for its origin whatever else that origin said: an editor's choice. */
  preferredId?: string | undefined;
}

export interface RangeEnd {
  value: number;
  /** Whether the report behind it leaves this side open: "at least 500", "up to 78,000". */
  isOpen: boolean;
  figureId: string;
}

export interface ReportRange {
  low: RangeEnd;
  high: RangeEnd;
}

export interface WindowReports {
  window: Window;
  /** Every report of the window, with the later ones that only repeat it. */
  reports: ReportedFigure[];
  /** One figure for each independent origin: these make the range. */
  independent: ReportedFigure[];
  range: ReportRange;
  working: Working;
}

/**
 * The reports of one window, the latest unless another is asked for, with their range. Null when no figure may
 * count: that is "no figure", never 0.
 */
export function reportsOfWindow(
  figures: readonly ReportedFigure[],
  question: WindowQuestion,
): WindowReports | null {
  const { candidates, keptOut } = candidatesOf(figures, question);
  const { origins, originOfRepeat } = originsAmong(candidates, figures);
  const window = question.window ?? latestWindow(origins);
  if (!window) return null;
  const inside = inWindow(origins, window);
  const reports = candidates.filter(({ id }) =>
    inside.some((origin) => origin.id === (originOfRepeat.get(id) ?? id)),
  );
  const independent = representatives(inside, figures, question);
  const range = rangeOf(independent, question.unit);
  if (!range) return null;
  const left = candidates.filter((figure) => !independent.includes(figure));
  const why = (figure: ReportedFigure): Exclusion => {
    const origin = originOfRepeat.get(figure.id);
    if (origin !== undefined) return exclude(figure.id, 'repeat', origin);
    return exclude(figure.id, inside.includes(figure) ? 'same_origin' : 'other_window');
  };
  const working = {
    entered: independent.map(({ id }) => id),
    keptOut: [...keptOut, ...left.map(why)],
  };
  return { window, reports, independent, range, working };
}

/**
 * The range over reports that are independent: the least lower bound to the greatest upper bound. An end is open
 * when the report that reaches furthest is. Null when none of them gives a number.
 */
export function rangeOf(reports: readonly ReportedFigure[], unit: Unit): ReportRange | null {
  const measured = reports.flatMap((figure) => {
    const bounds = measure(figure, unit);
    return bounds ? [{ ...bounds, figureId: figure.id }] : [];
  });
  const low = measured.map(lowEnd).toSorted((a, b) => a.value - b.value || openFirst(a, b))[0];
  const high = measured.map(highEnd).toSorted((a, b) => b.value - a.value || openFirst(a, b))[0];
  return low && high ? { low, high } : null;
}

/**
 * One figure for each independent origin: one that may stand for the series, that was derived from no other of its
 * group, that says both bounds, the latest published.
 */
function representatives(
  inside: readonly ReportedFigure[],
  all: readonly ReportedFigure[],
  { unit, preferredId }: WindowQuestion,
): ReportedFigure[] {
  return independentGroups(inside, all).flatMap((group) => {
    const ids = new Set(group.map(({ id }) => id));
    const order = by(
      ({ id }) => Number(id === preferredId),
      (figure) => Number(mayStand(figure)),
      (figure) => Number(!isDerivedWithin(figure, ids)),
      (figure) => Number(hasBothBounds(figure, unit)),
      published,
    );
    return group.toSorted((a, b) => order(b, a)).slice(0, 1);
  });
}

const isDerivedWithin = ({ id, relations }: ReportedFigure, ids: Set<string>): boolean =>
  relations.some(
    ({ type, fromId, toId }) => type === 'derived_from' && fromId === id && ids.has(toId),
  );

type Bounds = Measured & { figureId: string };

const lowEnd = ({ low, high, figureId }: Bounds): RangeEnd => ({
  value: low ?? high ?? 0,
  isOpen: low === null,
  figureId,
});

const highEnd = ({ low, high, figureId }: Bounds): RangeEnd => ({
  value: high ?? low ?? 0,
  isOpen: high === null,
  figureId,
});

// Of two reports that reach equally far the open one says more; then the id decides.
const openFirst = (a: RangeEnd, b: RangeEnd): number =>
  Number(b.isOpen) - Number(a.isOpen) || (a.figureId < b.figureId ? -1 : 1);
