import { today } from '#lib/dates/calendar-days.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { listFigures } from '#lib/record/figures.ts';
import { listHeadlineChoices } from '#lib/record/headline-choices.ts';
import { findHeadlinePolicy } from '#lib/record/policies.ts';
import { listSeries } from '#lib/record/series.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';
import { headlineOf, type Headline } from '#lib/series/headline.ts';
import { neighboursOf, type Neighbours } from '#lib/series/neighbours.ts';
import { keyFigures, type KeyFigure } from '#lib/summary/key-figures.ts';

/** A series with its public figures, the figure at its head, and what must be said beside that. */
export interface SeriesHead {
  series: Series;
  figures: ReportedFigure[];
  headline: Headline;
  neighbours: Neighbours;
}

/** The series of a crisis in their order, each with its figures and its head. */
export async function listSeriesHeads(crisisId: string): Promise<SeriesHead[]> {
  const [series, figures] = await Promise.all([listSeries(crisisId), listFigures({ crisisId })]);
  const bySeries = Map.groupBy(figures, (figure) => figure.series.id);
  return headsOf(series, (id) => bySeries.get(id) ?? []);
}

/** The key figures of a crisis: the heads of its first series that have one, at most so many. */
export async function listKeyFigures(
  locale: Locale,
  crisisId: string,
  most: number,
): Promise<KeyFigure[]> {
  const found: KeyFigure[] = [];
  for (const series of await listSeries(crisisId)) {
    if (found.length === most) break;
    found.push(...keyFigures(locale, await getSeriesHead(series), 1));
  }
  return found;
}

/** One series with its figures and its head, as the only one of a list. */
export async function getSeriesHead(series: Series): Promise<[SeriesHead]> {
  const figures = await listFigures({ seriesId: series.id });
  const headOf = await headMaker([series]);
  return [headOf(series, figures)];
}

async function headsOf(
  all: Series[],
  figuresOf: (seriesId: string) => ReportedFigure[],
): Promise<SeriesHead[]> {
  const headOf = await headMaker(all);
  return all.map((series) => headOf(series, figuresOf(series.id)));
}

async function headMaker(all: Series[]) {
  const [choices, policy] = await Promise.all([
    listHeadlineChoices(all.map(({ id }) => id)),
    findHeadlinePolicy(),
  ]);
  return (series: Series, figures: ReportedFigure[]): SeriesHead => {
    const choice = choices.get(series.id);
    const question = { unit: series.unit, today: today(), choice, policy: policy?.value };
    const headline = headlineOf(figures, question);
    const neighbours =
      headline.status === 'no_figure'
        ? { before: null, later: null }
        : neighboursOf(figures, headline, question);
    return { series, figures, headline, neighbours };
  };
}
