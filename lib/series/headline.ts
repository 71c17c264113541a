// The one figure that heads a series, and why this one: the same rows give the same answer everywhere.
import type { DateAccuracy } from '#db/codes.ts';
import { daysBetween } from '#lib/dates/calendar-days.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { candidatesOf, partsOf, type Question } from '#lib/series/candidates.ts';
import { originsAmong } from '#lib/series/independence.ts';
import { areApart, hasBothBounds } from '#lib/series/measured.ts';
import { ascending, by, published, referenceEnd } from '#lib/series/order.ts';
import { DEFAULT_HEADLINE_POLICY, tierOf, type HeadlinePolicy } from '#lib/series/policy.ts';
import { reportsOfWindow, type ReportRange, type WindowReports } from '#lib/series/range.ts';
import { latestWindow, windowOf, type Window } from '#lib/series/windows.ts';
import type { Working } from '#lib/series/working.ts';

export interface HeadlineQuestion extends Question {
  /** The day on which the page is read, for staleness. */
  today: string;
  policy?: HeadlinePolicy | undefined;
  /** An editor's choice for this series. */
  choice?: { figureId: string; note: string } | null | undefined;
}

export const CRITERIA = [
  'candidates',
  'origins',
  'editor',
  'window',
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

export interface FoundHeadline {
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
  /** The parts of the figure, drawn and said as "of which", never added to it. */
  ofWhich: ReportedFigure[];
  /** The last day that any report of the series describes. */
  lastReportedOn: string;
  lastReportedAccuracy: DateAccuracy;
  isStale: boolean;
  trace: TraceStep[];
  working: Working;
}

export interface NoHeadline {
  status: 'no_figure';
  trace: TraceStep[];
  working: Working;
}

export type Headline = FoundHeadline | NoHeadline;

/** The headline of a series with its range and working; "no_figure" when no figure may head it, never 0. */
export function headlineOf(
  figures: readonly ReportedFigure[],
  question: HeadlineQuestion,
): Headline {
  const { candidates, keptOut } = candidatesOf(figures, question);
  const { origins, originOfRepeat } = originsAmong(candidates, figures);
  const trace = [step('candidates', candidates), step('origins', origins)];
  const asked = question.choice?.figureId ?? '';
  const chosen = origins.find(({ id }) => id === (originOfRepeat.get(asked) ?? asked));
  const window = chosen ? windowOf(chosen) : latestWindow(origins);
  const preferredId = chosen?.id;
  const found = window && reportsOfWindow(figures, { ...question, window, preferredId });
  const choice = found && choose(found, chosen, question);
  if (!found || !choice) return { status: 'no_figure', trace, working: { entered: [], keptOut } };
  return {
    ...found,
    status: isContested(choice.figure, found.independent, question) ? 'range' : 'figure',
    figure: choice.figure,
    chosenBy: chosen ? 'editor' : 'policy',
    note: chosen ? (question.choice?.note ?? null) : null,
    ofWhich: partsOf(choice.figure, figures),
    ...lastReport(candidates, question),
    trace: [...trace, ...choice.steps],
  };
}

function choose(
  { independent }: WindowReports,
  chosen: ReportedFigure | undefined,
  question: HeadlineQuestion,
) {
  if (chosen) return { figure: chosen, steps: [step('editor', [chosen])] };
  const steps = [step('window', independent)];
  let left = independent;
  for (const [criterion, rank] of criteria(question)) {
    if (left.length === 1) break;
    const [best] = left.toSorted(rank);
    left = left.filter((figure) => best && rank(figure, best) === 0);
    steps.push(step(criterion, left));
  }
  return left[0] && { figure: left[0], steps };
}

type Compare = (a: ReportedFigure, b: ReportedFigure) => number;

// The best first. Credibility 1 is the most credible; a figure that nobody rated comes last.
function criteria({ policy, unit }: HeadlineQuestion): [Criterion, Compare][] {
  const { tiers } = policy ?? DEFAULT_HEADLINE_POLICY;
  const UNRATED = 7;
  return [
    ['tier', ascending(({ originating }) => tierOf(tiers, originating.kind))],
    ['published', (a, b) => ascending(published)(b, a)],
    ['credibility', ascending(({ credibility }) => credibility ?? UNRATED)],
    ['has_bounds', ascending((figure) => (hasBothBounds(figure, unit) ? 0 : 1))],
    ['public_id', ascending(({ id }) => id)],
  ];
}

function isContested(
  top: ReportedFigure,
  independent: ReportedFigure[],
  { policy, unit }: HeadlineQuestion,
): boolean {
  const { conflictPercent } = policy ?? DEFAULT_HEADLINE_POLICY;
  return independent.some((other) => areApart(top, other, unit, conflictPercent));
}

function lastReport(candidates: ReportedFigure[], { policy, today }: HeadlineQuestion) {
  const { stalenessDays } = policy ?? DEFAULT_HEADLINE_POLICY;
  const last = candidates.toSorted(by(referenceEnd)).at(-1);
  const lastReportedOn = last?.referencePeriodEnd ?? today;
  return {
    lastReportedOn,
    lastReportedAccuracy: last?.referencePeriodEndAccuracy ?? 'day',
    isStale: daysBetween(lastReportedOn, today) > stalenessDays,
  };
}

const step = (criterion: Criterion, left: readonly ReportedFigure[]): TraceStep => ({
  criterion,
  left: left.map(({ id }) => id),
});
