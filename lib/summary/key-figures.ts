// The few numbers that stand above a crisis, each with its qualifier, its day and its source.
import { formatPartialDate, formatPeriod, periodOf } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { quantityParts, type QuantityParts } from '#lib/quantity/format.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';
import type { FoundHeadline } from '#lib/series/headline.ts';
import { countsWords, reportRangeWords } from '#lib/series/words.ts';
import { partWords, peopleWords } from '#lib/summary/people-words.ts';
import type { SeriesInSummary } from '#lib/summary/sentences.ts';

/** A number in words that leads to its figure. */
export interface FigureInWords {
  figureId: string;
  words: string;
}

export interface KeyFigure {
  series: Pick<Series, 'id' | 'slug' | 'name'>;
  figure: ReportedFigure;
  quantity: QuantityParts;
  /** What the number describes: "21 September 2017", or the last day of a count since a start. */
  asOf: string;
  sourceName: string;
  /** "5 reports, 4 independent" */
  counts: string;
  reports: number;
  independent: number;
  /** "9,000 to about 47,000" where independent sources differ; null where they do not. */
  range: string | null;
  /** The parts of the number ("about 40,000 children"), never added to it. */
  ofWhich: FigureInWords[];
  /** The last number before one that only gives a limit, and the report after an editor's choice. */
  before: FigureInWords | null;
  later: FigureInWords | null;
  chosenBy: FoundHeadline['chosenBy'];
  note: string | null;
  /** The day of the last report, in words, once it is longer ago than the policy allows; null before. */
  lastReported: string | null;
}

/** One key figure for each of the first series that has a headline, at most so many, in the order of the page. */
export function keyFigures(
  locale: Locale,
  all: readonly SeriesInSummary[],
  most: number,
): KeyFigure[] {
  return all.flatMap((one) => keyFigure(locale, one) ?? []).slice(0, most);
}

function keyFigure(
  locale: Locale,
  { series, headline, neighbours }: SeriesInSummary,
): KeyFigure | null {
  if (headline.status === 'no_figure') return null;
  const { figure, ofWhich, reports, independent, range, chosenBy, note } = headline;
  const { id, slug, name, unit } = series;
  const inWords = (words: string, { id: figureId }: ReportedFigure) => ({ figureId, words });
  const people = (other: ReportedFigure | null) =>
    other && inWords(peopleWords(locale, other), other);
  return {
    series: { id, slug, name },
    figure,
    quantity: quantityParts(locale, figure),
    asOf: asOfWords(locale, figure),
    sourceName: figure.originating.shortName ?? figure.originating.name,
    counts: countsWords(locale, headline),
    reports: reports.length,
    independent: independent.length,
    range: headline.status === 'range' ? reportRangeWords(locale, range, { reports, unit }) : null,
    ofWhich: ofWhich.map((part) => inWords(partWords(locale, part, figure), part)),
    before: people(neighbours.before),
    later: people(neighbours.later),
    chosenBy,
    note,
    lastReported: headline.isStale
      ? formatPartialDate(locale, headline.lastReportedOn, headline.lastReportedAccuracy)
      : null,
  };
}

function asOfWords(locale: Locale, figure: ReportedFigure): string {
  const period = periodOf(figure);
  return figure.measureType === 'cumulative'
    ? formatPartialDate(locale, period.end, period.endAccuracy)
    : formatPeriod(locale, period);
}
