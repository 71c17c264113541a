// The figures that a headline must not be read without.
import { addDays } from '#lib/dates/calendar-days.ts';
import { firstPossibleDay } from '#lib/dates/partial-dates.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { headlineOf, type FoundHeadline, type HeadlineQuestion } from '#lib/series/headline.ts';
import { hasBothBounds } from '#lib/series/measured.ts';

export interface Neighbours {
  /** The last number before a headline that only gives a limit ("up to 78,000"); null when it gives a number. */
  before: ReportedFigure | null;
  /** The latest report, when an editor chose an earlier one; null otherwise. */
  later: ReportedFigure | null;
}

/** The reports to say beside a headline, so that neither an open limit nor an editor's choice hides another. */
export function neighboursOf(
  figures: readonly ReportedFigure[],
  { figure, chosenBy }: FoundHeadline,
  question: HeadlineQuestion,
): Neighbours {
  const byPolicy = { ...question, choice: null };
  const latest = chosenBy === 'editor' ? figureOf(figures, byPolicy) : null;
  const isLater = latest !== null && latest.referencePeriodEnd > figure.referencePeriodEnd;
  const isLimit = figure.measureType === 'stock' && !hasBothBounds(figure, question.unit);
  const numbers = figures.filter((other) => hasBothBounds(other, question.unit));
  const { referencePeriodEnd, referencePeriodEndAccuracy } = figure;
  const asOf = addDays(firstPossibleDay(referencePeriodEnd, referencePeriodEndAccuracy), -1);
  return {
    before: isLimit ? figureOf(numbers, { ...byPolicy, asOf }) : null,
    later: isLater ? latest : null,
  };
}

function figureOf(figures: readonly ReportedFigure[], question: HeadlineQuestion) {
  const headline = headlineOf(figures, question);
  return headline.status === 'no_figure' ? null : headline.figure;
}
