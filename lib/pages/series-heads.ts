import { today } from '#lib/dates/calendar-days.ts';
import { listFigures } from '#lib/record/figures.ts';
import { listHeadlineChoices } from '#lib/record/headline-choices.ts';
import { findHeadlinePolicy } from '#lib/record/policies.ts';
import { listSeries } from '#lib/record/series.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';
import { headlineOf, type FoundHeadline, type Headline } from '#lib/series/headline.ts';

/** A series with its public figures and the figure at its head. */
export interface SeriesHead {
  series: Series;
  figures: ReportedFigure[];
  headline: Headline;
}

export type FoundHead = SeriesHead & { headline: FoundHeadline };

/** The series of a crisis in their order, each with its figures and its head. */
export async function listSeriesHeads(crisisId: string): Promise<SeriesHead[]> {
  const [series, figures] = await Promise.all([listSeries(crisisId), listFigures({ crisisId })]);
  const bySeries = Map.groupBy(figures, (figure) => figure.series.id);
  const withFigures = series.map((one) => ({ series: one, figures: bySeries.get(one.id) ?? [] }));
  return withHeads(withFigures);
}

/** The heads of the first series of a crisis that have one, at most so many: its key figures. */
export async function listKeyFigures(crisisId: string, most: number): Promise<FoundHead[]> {
  const found: FoundHead[] = [];
  for (const series of await listSeries(crisisId)) {
    if (found.length === most) break;
    found.push(...keyFiguresAmong([await getSeriesHead(series)], 1));
  }
  return found;
}

/** One series with its figures and its head. */
export async function getSeriesHead(series: Series): Promise<SeriesHead> {
  const figures = await listFigures({ seriesId: series.id });
  const [head] = await withHeads([{ series, figures }]);
  return head ?? { series, figures, headline: headlineOf([], question(series)) };
}

/** Those of the heads that name a figure, at most so many, in their order. */
export function keyFiguresAmong(heads: readonly SeriesHead[], most: number): FoundHead[] {
  return heads.filter(isFound).slice(0, most);
}

async function withHeads(all: Omit<SeriesHead, 'headline'>[]): Promise<SeriesHead[]> {
  const [choices, policy] = await Promise.all([
    listHeadlineChoices(all.map(({ series }) => series.id)),
    findHeadlinePolicy(),
  ]);
  return all.map(({ series, figures }) => ({
    series,
    figures,
    headline: headlineOf(figures, {
      ...question(series),
      choice: choices.get(series.id),
      policy: policy?.value,
    }),
  }));
}

const question = ({ unit }: Series) => ({ unit, today: today() });

const isFound = (head: SeriesHead): head is FoundHead => head.headline.status !== 'no_figure';
