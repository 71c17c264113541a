// The sentences of one series in a summary, made from structured fields alone, in their order.
import { formatDay, formatPartialDate, formatPeriod, periodOf } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';
import { figureSentenceParts } from '#lib/sentences/figure.ts';
import { newSlots, type SentencePart } from '#lib/sentences/parts.ts';
import { isForward, parentIdOf } from '#lib/series/candidates.ts';
import type { FoundHeadline, Headline } from '#lib/series/headline.ts';
import { listWords } from '#lib/series/list-words.ts';
import type { Neighbours } from '#lib/series/neighbours.ts';
import { by, published, referenceEnd } from '#lib/series/order.ts';
import { countsWords, rangeEndWords } from '#lib/series/words.ts';
import type { CitationPart, Citations } from '#lib/summary/citations.ts';
import { partWords, peopleWords } from '#lib/summary/people-words.ts';

/** A part of a sentence; a number names the figure that it is, so that a page can link the one to the other. */
export type SummaryPart = (SentencePart & { figureId?: string }) | CitationPart;

export type SummaryKind =
  | 'headline'
  | 'chosen'
  | 'of_which'
  | 'range'
  | 'counts'
  | 'before'
  | 'later'
  | 'last_reported'
  | 'forward'
  | 'break';

export interface SummarySentence {
  kind: SummaryKind;
  parts: SummaryPart[];
}

export interface SeriesInSummary {
  series: Pick<Series, 'id' | 'slug' | 'name' | 'unit' | 'breaks'>;
  figures: readonly ReportedFigure[];
  headline: Headline;
  neighbours: Neighbours;
}

// So many projections are said; the rest are counted.
const MOST_FORWARD = 3;

/** What is said of the series; nothing when it has neither an observed headline nor a projection. */
export function seriesSentences(
  locale: Locale,
  { series, figures, headline, neighbours }: SeriesInSummary,
  citations: Citations,
): SummarySentence[] {
  const tell = { locale, citations };
  const forward = forwardSentence(tell, figures);
  if (headline.status === 'no_figure') return forward;
  return [
    ...headlineSentences(tell, headline, series),
    ...neighbourSentence(tell, 'before', neighbours.before),
    ...neighbourSentence(tell, 'later', neighbours.later),
    ...lastReported(tell, headline),
    ...forward,
    ...series.breaks
      .filter(({ on }) => on <= headline.lastReportedOn)
      .map((change) => breakSentence(tell, change)),
  ];
}

interface Tell {
  locale: Locale;
  citations: Citations;
}

function headlineSentences(
  tell: Tell,
  headline: FoundHeadline,
  series: SeriesInSummary['series'],
): SummarySentence[] {
  const { locale, citations } = tell;
  const { figure, ofWhich, reports } = headline;
  const head: SummarySentence = {
    kind: 'headline',
    parts: [
      ...figureSentenceParts(locale, figure).map((part) => linkedTo(part, figure.id)),
      ...citations.cite([figure]),
    ],
  };
  const parts = ofWhich.map((part) => ({ part, words: partWords(locale, part, figure) }));
  const children = said(tell, 'of_which', ofWhich, (say, hold) =>
    say('summary.ofWhich', {
      parts: listWords(
        locale,
        parts.map(({ part, words }) => hold(words, part)),
      ),
    }),
  );
  const counts = said(tell, 'counts', [], (say) =>
    say('summary.counts', { counts: countsWords(locale, headline) }),
  );
  const isMany = reports.length > 1;
  return [
    head,
    ...(ofWhich.length > 0 ? [children] : []),
    ...(headline.status === 'range' ? [rangeSentence(tell, headline, series)] : []),
    ...(headline.status === 'figure' && isMany ? [counts] : []),
    ...chosenSentence(tell, headline),
  ];
}

// What the policy would not have chosen is said as what it is: a person's choice, with the reason.
function chosenSentence(tell: Tell, { chosenBy, note }: FoundHeadline): SummarySentence[] {
  if (chosenBy !== 'editor') return [];
  const reason = (note ?? '').replace(/\.$/, '');
  return [said(tell, 'chosen', [], (say) => say('summary.chosen', { note: reason }))];
}

function rangeSentence(
  tell: Tell,
  headline: FoundHeadline,
  { unit }: SeriesInSummary['series'],
): SummarySentence {
  const { locale } = tell;
  const { range, reports, window } = headline;
  const end = (side: 'low' | 'high', open: 'up_to' | 'at_least') => ({
    words: rangeEndWords(locale, range[side], { reports, unit, open }),
    figure: reports.find(({ id }) => id === range[side].figureId),
  });
  const [low, high] = [end('low', 'up_to'), end('high', 'at_least')];
  return said(tell, 'range', reports, (say, hold) =>
    say('range.sentence', {
      date: formatPartialDate(locale, window.end, window.endAccuracy),
      low: hold(low.words, low.figure),
      high: hold(high.words, high.figure),
      counts: countsWords(locale, headline),
    }),
  );
}

function neighbourSentence(
  tell: Tell,
  kind: 'before' | 'later',
  figure: ReportedFigure | null,
): SummarySentence[] {
  if (!figure) return [];
  return [
    said(tell, kind, [figure], (say, hold) =>
      say(`summary.${kind}`, { report: reportWords(tell.locale, figure, hold) }),
    ),
  ];
}

function lastReported(tell: Tell, headline: FoundHeadline): SummarySentence[] {
  const { isStale, lastReportedOn, lastReportedAccuracy } = headline;
  if (!isStale) return [];
  const date = formatPartialDate(tell.locale, lastReportedOn, lastReportedAccuracy);
  return [said(tell, 'last_reported', [], (say) => say('summary.lastReported', { date }))];
}

function forwardSentence(tell: Tell, figures: readonly ReportedFigure[]): SummarySentence[] {
  const isSaid = (figure: ReportedFigure) =>
    isForward(figure) && figure.lifecycle === 'active' && parentIdOf(figure) === null;
  const forward = figures.filter(isSaid).toSorted(by(published, referenceEnd)).toReversed();
  const named = forward.slice(0, MOST_FORWARD);
  const count = forward.length - named.length;
  if (forward.length === 0) return [];
  return [
    said(tell, 'forward', named, (say, hold) => {
      const reports = named.map((figure) => reportWords(tell.locale, figure, hold));
      const more = count > 0 ? [say('summary.more', { count })] : [];
      return say('summary.forward', { reports: listWords(tell.locale, [...reports, ...more]) });
    }),
  ];
}

const breakSentence = (tell: Tell, { on, note }: Series['breaks'][number]): SummarySentence =>
  said(tell, 'break', [], (say) =>
    say('summary.break', { date: formatDay(tell.locale, on), note }),
  );

type Hold = (words: string, figure: ReportedFigure | undefined) => string;

function reportWords(locale: Locale, figure: ReportedFigure, hold: Hold): string {
  const { originating, basis } = figure;
  const period = periodOf(figure);
  return translate(locale, 'series')(basis === 'planning' ? 'summary.planning' : 'summary.report', {
    people: hold(peopleWords(locale, figure), figure),
    source: originating.shortName ?? originating.name,
    date:
      figure.measureType === 'cumulative'
        ? formatPartialDate(locale, period.end, period.endAccuracy)
        : formatPeriod(locale, period),
  });
}

/** A sentence around held numbers, with the citations of its figures behind it. */
function said(
  { locale, citations }: Tell,
  kind: SummaryKind,
  cited: readonly ReportedFigure[],
  message: (say: ReturnType<typeof translate<'series'>>, hold: Hold) => string,
): SummarySentence {
  const slots = newSlots();
  const hold: Hold = (words, figure) => {
    const value = figure?.valueBest ?? figure?.reportedValue;
    const number = value == null ? {} : { value };
    return figure ? slots.hold({ kind: 'value', text: words, ref: figure.id, ...number }) : words;
  };
  const parts = slots.split(message(translate(locale, 'series'), hold));
  return { kind, parts: [...parts.map(linked), ...citations.cite(cited)] };
}

const linkedTo = (part: SentencePart, ref: string): SummaryPart =>
  part.kind === 'value' ? linked({ ...part, ref }) : part;

// While a sentence is put together, a number holds its figure as its reference.
function linked(part: SentencePart): SummaryPart {
  if (part.kind !== 'value' || part.ref === undefined) return part;
  const { ref, ...value } = part;
  return { ...value, figureId: ref };
}
