// The one figure that heads a series, and why this one: the same rows give the same answer everywhere.
import type { DateAccuracy, Unit } from '#db/codes.ts';
import { compareDays, daysBetween } from '#lib/dates/calendar-days.ts';
import { pick } from '#lib/record/pick.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import {
  candidatesOf,
  mayStand,
  partsOf,
  type Candidates,
  type Question,
} from '#lib/series/candidates.ts';
import { originsAmong } from '#lib/series/independence.ts';
import { areApart, hasBothBounds } from '#lib/series/measured.ts';
import { ascending, by, describedUntil, published, referenceEnd } from '#lib/series/order.ts';
import { DEFAULT_HEADLINE_POLICY, tierOf, type HeadlinePolicy } from '#lib/series/policy.ts';
import { reportsOfWindow, type ReportRange, type WindowReports } from '#lib/series/range.ts';
import { latestWindow, windowOf, type Window } from '#lib/series/windows.ts';
import { exclude, type Working } from '#lib/series/working.ts';

export interface HeadlineChoice {
  figureId: string;
  note: string;
}

export interface HeadlineQuestion extends Question {
  /** The day on which the page is read, for staleness; a question about an earlier day is read on that day. */
  today: string;
  policy?: HeadlinePolicy | undefined;
  /** An editor's choice for this series. */
  choice?: HeadlineChoice | null | undefined;
}

export const CRITERIA = [
  'candidates',
  'origins',
  'editor',
  'window',
  'role',
  'tier',
  'published',
  'credibility',
  'has_bounds',
  'public_id',
] as const;
export type Criterion = (typeof CRITERIA)[number];

/** One step of "why this number?": what was looked at, and which figures were left after it. */
export interface TraceStep {
  criterion: Criterion;
  left: string[];
}

/** What the answer holds for: the days that were asked about and the policy that the choice went by. */
export interface Asked {
  asOf: string | null;
  knownAt: string | null;
  /** The day against which staleness is measured: the earliest of today, as_of and known_at. */
  readOn: string;
  unit: Unit;
  policy: HeadlinePolicy;
}

interface Answer {
  asked: Asked;
  /** An editor's choice that may not count for this question; null when it does, or when there is none. */
  setAside: HeadlineChoice | null;
  trace: TraceStep[];
  working: Working;
}

export interface FoundHeadline extends Answer {
  /** `range` when independent reports of the window differ by more than the policy allows. */
  status: 'figure' | 'range';
  figure: ReportedFigure;
  chosenBy: 'editor' | 'policy';
  /** The editor's reason; null when the policy chose. */
  note: string | null;
  window: Window;
  range: ReportRange;
  reports: ReportedFigure[];
  independent: ReportedFigure[];
  /** The independent reports that differ from the figure by more than the policy allows. */
  apart: ReportedFigure[];
  /** The parts of the figure, drawn and said as "of which", never added to it. */
  ofWhich: ReportedFigure[];
  /** The last day that any report of the series describes. */
  lastReportedOn: string;
  lastReportedAccuracy: DateAccuracy;
  isStale: boolean;
}

export interface NoHeadline extends Answer {
  status: 'no_figure';
}

export type Headline = FoundHeadline | NoHeadline;

/** The headline of a series with its range and working; "no_figure" when no figure may head it, never 0. */
export function headlineOf(
  figures: readonly ReportedFigure[],
  question: HeadlineQuestion,
): Headline {
  const asked = askedBy(question);
  const { candidates, keptOut } = candidatesOf(figures, question);
  const { origins, originOfRepeat } = originsAmong(candidates, figures);
  const trace = [step('candidates', candidates), step('origins', origins)];
  const wanted = question.choice?.figureId ?? '';
  const chosen = origins.find(({ id }) => id === (originOfRepeat.get(wanted) ?? wanted));
  const setAside = chosen || !question.choice ? null : pick(question.choice, ['figureId', 'note']);
  const window = chosen ? windowOf(chosen) : latestWindow(origins.filter(mayStand));
  const found =
    window && reportsOfWindow(figures, { ...question, window, preferredId: chosen?.id });
  const choice = found && choose(found, chosen, question.unit, asked.policy);
  if (!found || !choice) return noHeadline({ asked, setAside, trace, candidates, keptOut });
  const { figure, steps } = choice;
  const apart = found.independent.filter((other) =>
    areApart(figure, other, question.unit, asked.policy.conflictPercent),
  );
  return {
    ...found,
    status: apart.length > 0 ? 'range' : 'figure',
    figure,
    apart,
    chosenBy: chosen ? 'editor' : 'policy',
    note: chosen ? (question.choice?.note ?? null) : null,
    ofWhich: partsOf(figure, figures, question),
    ...lastReport(candidates, asked),
    asked,
    setAside,
    trace: [...trace, ...steps],
  };
}

function noHeadline({
  candidates,
  keptOut,
  ...answer
}: Omit<NoHeadline, 'status' | 'working'> & Candidates): NoHeadline {
  const compared = candidates.map(({ id }) => exclude(id, 'comparison'));
  const working = { entered: [], keptOut: [...keptOut, ...compared] };
  return { status: 'no_figure', ...answer, working };
}

function askedBy({ unit, asOf = null, knownAt = null, today, policy }: HeadlineQuestion): Asked {
  const days = [today, asOf, knownAt].filter((day) => day !== null);
  const readOn = days.toSorted(compareDays)[0] ?? today;
  return { asOf, knownAt, readOn, unit, policy: policy ?? DEFAULT_HEADLINE_POLICY };
}

function choose(
  { independent }: WindowReports,
  chosen: ReportedFigure | undefined,
  unit: Unit,
  policy: HeadlinePolicy,
) {
  if (chosen) return { figure: chosen, steps: [step('editor', [chosen])] };
  const steps = [step('window', independent)];
  let left = independent.filter(mayStand);
  if (left.length < independent.length) steps.push(step('role', left));
  for (const [criterion, rank] of criteria(unit, policy)) {
    if (left.length === 1) break;
    const [best] = left.toSorted(rank);
    left = left.filter((figure) => best && rank(figure, best) === 0);
    steps.push(step(criterion, left));
  }
  return left[0] && { figure: left[0], steps };
}

type Compare = (a: ReportedFigure, b: ReportedFigure) => number;

// The best first. Credibility 1 is the most credible; a figure that nobody rated comes last.
function criteria(unit: Unit, { tiers }: HeadlinePolicy): [Criterion, Compare][] {
  const UNRATED = 7;
  return [
    ['tier', ascending(({ originating }) => tierOf(tiers, originating.kind))],
    ['published', (a, b) => ascending(published)(b, a)],
    ['credibility', ascending(({ credibility }) => credibility ?? UNRATED)],
    ['has_bounds', ascending((figure) => (hasBothBounds(figure, unit) ? 0 : 1))],
    ['public_id', ascending(({ id }) => id)],
  ];
}

function lastReport(candidates: ReportedFigure[], { policy, readOn }: Asked) {
  const last = candidates.toSorted(by(referenceEnd)).at(-1);
  return {
    lastReportedOn: last?.referencePeriodEnd ?? readOn,
    lastReportedAccuracy: last?.referencePeriodEndAccuracy ?? 'day',
    isStale: last !== undefined && daysBetween(describedUntil(last), readOn) > policy.stalenessDays,
  };
}

const step = (criterion: Criterion, left: readonly ReportedFigure[]): TraceStep => ({
  criterion,
  left: left.map(({ id }) => id),
});
