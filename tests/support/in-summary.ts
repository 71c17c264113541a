// A series of the worked case as the summary takes it.
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';
import { headlineOf, type HeadlineQuestion } from '#lib/series/headline.ts';
import { neighboursOf } from '#lib/series/neighbours.ts';
import type { SeriesInSummary } from '#lib/summary/sentences.ts';
import { HAWIJA } from '#tests/support/hawija-case.ts';

/** The series with its figures, its headline and what stands beside it, read on 20 October 2017 unless told otherwise. */
export function inSummary(
  series: Series,
  {
    figures: all = HAWIJA,
    ...asked
  }: Partial<HeadlineQuestion> & { figures?: readonly ReportedFigure[] } = {},
): SeriesInSummary {
  const figures = all.filter(({ seriesId }) => seriesId === series.id);
  const question = { unit: series.unit, today: '2017-10-20', ...asked };
  const headline = headlineOf(figures, question);
  const neighbours =
    headline.status === 'no_figure'
      ? { before: null, later: null }
      : neighboursOf(figures, headline, question);
  return { series, figures, headline, neighbours };
}
