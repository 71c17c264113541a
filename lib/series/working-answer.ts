// The headline of a series with everything behind it, as the API answers it: plain values, names in snake_case.
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { quantityWords } from '#lib/quantity/format.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Policy } from '#lib/record/shapes.ts';
import type { FoundHeadline, Headline } from '#lib/series/headline.ts';
import type { RangeEnd } from '#lib/series/range.ts';
import { traceSentences, type TraceTopic } from '#lib/series/trace-words.ts';
import { reportRangeWords } from '#lib/series/words.ts';
import { workingSentences } from '#lib/series/working-words.ts';
import type { Reason, Rule } from '#lib/series/working.ts';

export interface RangeEndAnswer {
  value: number;
  /** Whether the report behind it leaves this side open: "at least 500". */
  is_open: boolean;
  figure_id: string;
}

export interface HeadlineAnswer {
  status: Headline['status'];
  /** "about 47,000", or that there is no approved figure. */
  value: string;
  figure_id: string | null;
  /** The same as its one report where only one is independent; null without a figure. */
  range: { value: string; low: RangeEndAnswer; high: RangeEndAnswer } | null;
  counts: { reports: number; independent: number };
  chosen_by: FoundHeadline['chosenBy'] | null;
  note: string | null;
  /** An editor's choice that may not count for this question. */
  choice_set_aside: { figure_id: string; note: string } | null;
  /** The parts of the figure: never to be added to it. */
  of_which_figure_ids: string[];
  last_reported: string | null;
  is_stale: boolean | null;
  as_of: string | null;
  known_at: string | null;
  policy: {
    /** Null while no policy has been approved. */
    revision: number | null;
    tiers: string[][];
    conflict_percent: number;
    staleness_days: number;
  };
  trace: { criterion: TraceTopic; sentence: string; figure_ids: string[] }[];
  working: {
    rule: Rule | null;
    reason: Reason | null;
    sentence: string;
    figure_ids: string[];
  }[];
}

interface AnswerContext {
  figures: readonly ReportedFigure[];
  /** The approved policy that the headline was found with; null while there is none. */
  policy: Pick<Policy, 'revision'> | null;
}

/** The headline in plain values that survive JSON: value, range, counts, trace and working in words, and the policy. */
export function headlineAnswer(
  locale: Locale,
  headline: Headline,
  { figures, policy }: AnswerContext,
): HeadlineAnswer {
  const { asOf, knownAt, policy: ranOn } = headline.asked;
  const policyRevision = policy?.revision ?? null;
  const { setAside } = headline;
  return {
    ...(headline.status === 'no_figure' ? withoutFigure(locale) : withFigure(locale, headline)),
    choice_set_aside: setAside && { figure_id: setAside.figureId, note: setAside.note },
    as_of: asOf,
    known_at: knownAt,
    policy: {
      revision: policyRevision,
      tiers: ranOn.tiers.map((kinds) => [...kinds]),
      conflict_percent: ranOn.conflictPercent,
      staleness_days: ranOn.stalenessDays,
    },
    trace: traceSentences(locale, headline, { figures, policyRevision }).map(
      ({ criterion, text, figureIds }) => ({ criterion, sentence: text, figure_ids: figureIds }),
    ),
    working: workingSentences(locale, headline.working, figures).map(
      ({ rule, reason, text, figureIds }) => ({
        rule,
        reason,
        sentence: text,
        figure_ids: figureIds,
      }),
    ),
  };
}

type OfFigure = Omit<
  HeadlineAnswer,
  'choice_set_aside' | 'as_of' | 'known_at' | 'policy' | 'trace' | 'working'
>;

const withoutFigure = (locale: Locale): OfFigure => ({
  status: 'no_figure',
  value: translate(locale, 'series')('noFigure'),
  figure_id: null,
  range: null,
  counts: { reports: 0, independent: 0 },
  chosen_by: null,
  note: null,
  of_which_figure_ids: [],
  last_reported: null,
  is_stale: null,
});

function withFigure(locale: Locale, headline: FoundHeadline): OfFigure {
  const { status, figure, range, reports, independent, ofWhich, asked } = headline;
  return {
    status,
    value: quantityWords(locale, figure),
    figure_id: figure.id,
    range: {
      value: reportRangeWords(locale, range, { reports, unit: asked.unit }),
      low: endAnswer(range.low),
      high: endAnswer(range.high),
    },
    counts: { reports: reports.length, independent: independent.length },
    chosen_by: headline.chosenBy,
    note: headline.note,
    of_which_figure_ids: ofWhich.map(({ id }) => id),
    last_reported: headline.lastReportedOn,
    is_stale: headline.isStale,
  };
}

const endAnswer = ({ value, isOpen, figureId }: RangeEnd): RangeEndAnswer => ({
  value,
  is_open: isOpen,
  figure_id: figureId,
});
