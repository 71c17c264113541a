import { today } from '#lib/dates/calendar-days.ts';
import { listFigures, countFiguresOfSeries, MOST_FIGURES } from '#lib/record/figures.ts';
import { listHeadlineChoices } from '#lib/record/headline-choices.ts';
import { findHeadlinePolicy } from '#lib/record/policies.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';
import { headlineOf, type Headline } from '#lib/series/headline.ts';
import { neighboursOf, type Neighbours } from '#lib/series/neighbours.ts';
import type { ReportRange } from '#lib/series/range.ts';
import type { Working } from '#lib/series/working.ts';

export interface SeriesOverview {
  series: Series;
  /** Its latest figures by the end of their reference period, oldest first, and a figure that an editor chose. */
  figures: ReportedFigure[];
  /** How many figures it has in all: more than `figures` where it is long. */
  total: number;
  headline: Headline;
  neighbours: Neighbours;
  /** Over the independent reports of the headline's window; null without a headline. */
  range: ReportRange | null;
  working: Working;
  /** The revision of the headline policy behind it all; null while none has been approved. */
  policyRevision: number | null;
}

/** The two clocks to travel by: what a number describes, and what had been published. */
export interface TimeAsked {
  asOf?: string | undefined;
  knownAt?: string | undefined;
}

/** The series with their latest figures, at most so many each, and what heads them. The same few queries for any number. */
export async function seriesOverviews(
  series: readonly Series[],
  { most, today: day, asOf, knownAt }: { most: number; today: string } & TimeAsked,
): Promise<SeriesOverview[]> {
  const ids = series.map(({ id }) => id);
  if (ids.length === 0) return [];
  const latestOfEach = Math.min(most, Math.floor(MOST_FIGURES / ids.length));
  const [choices, policy, totals, latest] = await Promise.all([
    listHeadlineChoices(ids),
    findHeadlinePolicy(),
    countFiguresOfSeries(ids),
    listFigures({ seriesIds: ids, latestOfEach, asOf, knownAt }),
  ]);
  const chosen = await listFigures({
    ids: [...choices.values()].map(({ figureId }) => figureId),
    asOf,
    knownAt,
  });
  const figures = new Map([...chosen, ...latest].map((figure) => [figure.id, figure]));
  const bySeries = Map.groupBy(figures.values(), ({ seriesId }) => seriesId);
  return series.map((one) => {
    const question = {
      unit: one.unit,
      today: day,
      asOf,
      knownAt,
      policy: policy?.value,
      choice: choices.get(one.id) ?? null,
    };
    const own = bySeries.get(one.id) ?? [];
    return {
      series: one,
      figures: own,
      total: totals.get(one.id) ?? 0,
      policyRevision: policy?.revision ?? null,
      ...headed(own, question),
    };
  });
}

/** One series with up to 10,000 of its latest figures, as its own page shows it, also as it stood on a day. */
export async function seriesOverview(
  series: Series,
  asked: TimeAsked = {},
): Promise<SeriesOverview> {
  const most = MOST_FIGURES;
  const [overview] = await seriesOverviews([series], { most, today: today(), ...asked });
  if (!overview) throw new Error('a series is always given an overview');
  return overview;
}

function headed(figures: ReportedFigure[], question: Parameters<typeof headlineOf>[1]) {
  const headline = headlineOf(figures, question);
  const { working } = headline;
  return headline.status === 'no_figure'
    ? { headline, neighbours: { before: null, later: null }, range: null, working }
    : {
        headline,
        neighbours: neighboursOf(figures, headline, question),
        range: headline.range,
        working,
      };
}
