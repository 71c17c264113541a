// "Why this number?" in sentences: each step of the choice, with the policy that the choice ran on.
import { formatDay, formatPartialDate, formatPeriod } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Criterion, FoundHeadline, Headline, TraceStep } from '#lib/series/headline.ts';
import { hasBothBounds } from '#lib/series/measured.ts';
import { tierOf } from '#lib/series/policy.ts';
import { namesOf } from '#lib/series/working-words.ts';

/** A step of the trace, or what is said around it: the question, a choice set aside, disagreement, age, policy. */
export type TraceTopic =
  Criterion | 'asked' | 'set_aside' | 'none' | 'conflict' | 'staleness' | 'policy';

export interface TraceSentence {
  criterion: TraceTopic;
  text: string;
  /** The figures that the sentence is about, also where it only counts them. */
  figureIds: string[];
}

export interface TraceContext {
  figures: readonly ReportedFigure[];
  /** The revision of the approved policy that the choice ran on; null while none has been approved. */
  policyRevision: number | null;
}

/** How the headline was found, a sentence for each step in its order; the policy that decided comes last. */
export function traceSentences(
  locale: Locale,
  headline: Headline,
  context: TraceContext,
): TraceSentence[] {
  const tell = { locale, headline, ...context };
  return [
    ...askedSentence(tell),
    ...setAsideSentence(tell),
    ...headline.trace.flatMap((step) => stepSentence(tell, step)),
    ...(headline.status === 'no_figure' ? noneSentence(tell) : outcome(tell, headline)),
    policySentence(tell),
  ];
}

interface Tell extends TraceContext {
  locale: Locale;
  headline: Headline;
}

const speak = (locale: Locale) => translate(locale, 'series');

function askedSentence({ locale, headline }: Tell): TraceSentence[] {
  const { asOf, knownAt } = headline.asked;
  if (asOf === null && knownAt === null) return [];
  const kind = asOf === null ? 'known' : knownAt === null ? 'asOf' : 'both';
  const day = (on: string | null) => (on === null ? '' : formatDay(locale, on));
  const days = { asOf: day(asOf), known: day(knownAt) };
  return [sentence('asked', speak(locale)(`trace.asked.${kind}`, days), [])];
}

function setAsideSentence({ locale, headline, figures }: Tell): TraceSentence[] {
  const { setAside } = headline;
  if (!setAside) return [];
  const { figureId, note } = setAside;
  const text = speak(locale)('trace.setAside', {
    figure: namesOf(locale, [figureId], figures),
    note,
  });
  return [sentence('set_aside', text, [figureId])];
}

function stepSentence(tell: Tell, { criterion, left }: TraceStep): TraceSentence[] {
  // Where nothing may count there is nothing to take together.
  if (criterion === 'origins' && left.length === 0) return [];
  return [sentence(criterion, STEPS[criterion](tell, left), left)];
}

// One for each criterion: a new one has no words until they are written here.
const STEPS: Record<Criterion, (tell: Tell, left: string[]) => string> = {
  candidates: ({ locale, figures }, left) =>
    speak(locale)('trace.candidates', { count: left.length, all: figures.length }),
  origins: ({ locale, headline }, left) => {
    const repeats = (headline.trace[0]?.left.length ?? 0) - left.length;
    return speak(locale)('trace.origins', { repeats, count: left.length });
  },
  editor: (tell, left) => {
    const { headline, locale } = tell;
    const note = headline.status === 'no_figure' ? '' : (headline.note ?? '');
    return speak(locale)('trace.editor', { figure: names(tell, left), note });
  },
  window: (tell) =>
    tell.headline.status === 'no_figure' ? '' : windowWords(tell.locale, tell.headline),
  role: (tell, left) => speak(tell.locale)('trace.role', { count: left.length }),
  tier: (tell, left) => {
    const { tiers } = tell.headline.asked.policy;
    const tier = tierOf(tiers, first(tell, left).originating.kind);
    const kinds = (tiers[tier] ?? []).map((kind) => label(tell.locale, 'organizationKind', kind));
    return speak(tell.locale)(kinds.length > 0 ? 'trace.tier' : 'trace.noTier', {
      tier: tier + 1,
      kinds: kinds.join(', '),
      figures: names(tell, left),
    });
  },
  published: (tell, left) => {
    const { publishedOn, publishedOnAccuracy } = first(tell, left).source;
    return speak(tell.locale)('trace.published', {
      date: formatPartialDate(tell.locale, publishedOn, publishedOnAccuracy),
      figures: names(tell, left),
    });
  },
  credibility: (tell, left) => {
    const { credibility } = first(tell, left);
    return speak(tell.locale)('trace.credibility', {
      rated: credibility === null ? 'no' : 'yes',
      credibility: credibility === null ? '' : label(tell.locale, 'credibility', credibility),
      figures: names(tell, left),
    });
  },
  has_bounds: (tell, left) => {
    const { unit } = tell.headline.asked;
    const are = hasBothBounds(first(tell, left), unit) ? 'closed' : 'open';
    return speak(tell.locale)('trace.bounds', { are, figures: names(tell, left) });
  },
  public_id: (tell, left) =>
    speak(tell.locale)('trace.publicId', { id: left[0] ?? '', figures: names(tell, left) }),
};

const names = ({ locale, figures }: Tell, ids: string[]) => namesOf(locale, ids, figures);

function first({ figures }: Tell, [id]: string[]): ReportedFigure {
  const figure = figures.find((one) => one.id === id);
  if (!figure) throw new Error(`The trace names ${id}, which is not among the figures.`);
  return figure;
}

/** "5 reports of 5 October 2017, counted since 21 September 2017; 4 independent." */
function windowWords(locale: Locale, { window, reports, independent }: FoundHeadline): string {
  const { measureType, start, startAccuracy, end, endAccuracy } = window;
  const hasStart = start !== null && startAccuracy !== null;
  const last = formatPartialDate(locale, end, endAccuracy);
  const isSince = hasStart && measureType === 'cumulative' && startAccuracy !== 'unknown';
  const period =
    hasStart && measureType === 'flow'
      ? formatPeriod(locale, { start, startAccuracy, end, endAccuracy })
      : last;
  return speak(locale)('trace.window', {
    reports: reports.length,
    independent: independent.length,
    period,
    since: isSince ? formatPartialDate(locale, start, startAccuracy) : 'none',
  });
}

function outcome(tell: Tell, headline: FoundHeadline): TraceSentence[] {
  const { locale } = tell;
  const { independent, chosenBy } = headline;
  // An editor's figure names the window; otherwise the window was a step of its own.
  const window =
    chosenBy === 'editor'
      ? [
          sentence(
            'window',
            windowWords(locale, headline),
            independent.map(({ id }) => id),
          ),
        ]
      : [];
  return [...window, ...conflictSentence(tell, headline), stalenessSentence(tell, headline)];
}

function conflictSentence(
  tell: Tell,
  { apart, independent, figure, asked }: FoundHeadline,
): TraceSentence[] {
  if (independent.length < 2) return [];
  const ids = apart.map(({ id }) => id);
  const text = speak(tell.locale)(ids.length > 0 ? 'trace.apart' : 'trace.together', {
    percent: asked.policy.conflictPercent,
    figure: names(tell, [figure.id]),
    figures: names(tell, ids),
    count: ids.length,
  });
  return [sentence('conflict', text, ids)];
}

function stalenessSentence(
  { locale }: Tell,
  { isStale, lastReportedOn, lastReportedAccuracy, asked }: FoundHeadline,
): TraceSentence {
  const text = speak(locale)(isStale ? 'trace.stale' : 'trace.fresh', {
    last: formatPartialDate(locale, lastReportedOn, lastReportedAccuracy),
    days: asked.policy.stalenessDays,
    read: formatDay(locale, asked.readOn),
  });
  return sentence('staleness', text, []);
}

function noneSentence({ locale }: Tell): TraceSentence[] {
  return [sentence('none', speak(locale)('trace.none'), [])];
}

function policySentence({ locale, policyRevision: revision }: Tell): TraceSentence {
  const text =
    revision === null
      ? speak(locale)('trace.noPolicy')
      : speak(locale)('trace.policy', { revision });
  return sentence('policy', text, []);
}

const sentence = (criterion: TraceTopic, text: string, figureIds: string[]): TraceSentence => ({
  criterion,
  text,
  figureIds,
});
