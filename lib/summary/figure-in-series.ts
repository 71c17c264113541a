// How one figure stands among the others of its series: what its own page says beside the number.
import { today } from '#lib/dates/calendar-days.ts';
import { listFigures } from '#lib/record/figures.ts';
import { findHeadlinePolicy } from '#lib/record/policies.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { getSeriesById } from '#lib/record/series.ts';
import { candidatesOf } from '#lib/series/candidates.ts';
import { corroborationOf, type Corroboration } from '#lib/series/corroboration.ts';
import { reportsOfWindow } from '#lib/series/range.ts';
import { windowOf } from '#lib/series/windows.ts';
import type { Exclusion } from '#lib/series/working.ts';
import { seriesOverviews, type SeriesOverview } from '#lib/summary/series-overviews.ts';

export interface FigureInSeries {
  head: SeriesOverview;
  /** The reports of the day or period that the figure describes; null for a figure that may not count itself. */
  window: {
    reports: ReportedFigure[];
    independent: ReportedFigure[];
    corroboration: Corroboration | null;
  } | null;
  /** Why the figure may not count itself: it is a part, a projection, gone; null when it may. */
  keptOut: Exclusion | null;
}

// As many of the latest as a crisis page shows; the figure's own day is read whole, however long ago it was.
const LATEST_FIGURES = 400;

/**
 * The figure among the latest of its series and all that describe the same day. The same few queries however long
 * the series is. Throws NOT_FOUND when the series is unknown.
 */
export async function figureInSeries(figure: ReportedFigure): Promise<FigureInSeries> {
  const { seriesId, referencePeriodEnd } = figure;
  const series = await getSeriesById(seriesId);
  const [[head], company, policy] = await Promise.all([
    seriesOverviews([series], { most: LATEST_FIGURES, today: today() }),
    listFigures({ seriesIds: [seriesId], endsOn: [referencePeriodEnd] }),
    findHeadlinePolicy(),
  ]);
  if (!head) throw new Error('a series is always given an overview');
  const figures = [...new Map([...head.figures, ...company].map((one) => [one.id, one])).values()];
  return { head, ...standingOf(figure, figures, { unit: series.unit, policy: policy?.value }) };
}

/** How the figure stands among these of its series, itself one of them. */
export function standingOf(
  figure: ReportedFigure,
  figures: readonly ReportedFigure[],
  question: Parameters<typeof corroborationOf>[2],
): Pick<FigureInSeries, 'window' | 'keptOut'> {
  const [keptOut = null] = candidatesOf([figure], question).keptOut;
  const found = keptOut
    ? null
    : reportsOfWindow(figures, { unit: question.unit, window: windowOf(figure) });
  if (!found) return { window: null, keptOut };
  const { reports, independent } = found;
  const corroboration = corroborationOf(figure, figures, question);
  return { window: { reports, independent, corroboration }, keptOut };
}
