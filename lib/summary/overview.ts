// What the front page and the page of a crisis show, remembered until the record changes.
import { today } from '#lib/dates/calendar-days.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { getCrisis, listCrises } from '#lib/record/crises.ts';
import { listSeries } from '#lib/record/series.ts';
import type { Crisis, Series } from '#lib/record/shapes.ts';
import { byContentVersion } from '#lib/summary/by-content-version.ts';
import { keyFigures, type KeyFigure } from '#lib/summary/key-figures.ts';
import { seriesOverviews, type SeriesOverview } from '#lib/summary/series-overviews.ts';

export interface CrisisOverview {
  crisis: Crisis;
  series: SeriesOverview[];
  keyFigures: KeyFigure[];
}

export interface CrisisWithKeyFigures {
  crisis: Crisis;
  keyFigures: KeyFigure[];
}

/** Figures of one series on the page of a crisis; a longer series says how many it has in all. */
export const MOST_OF_A_SERIES = 400;

const MOST_KEY_FIGURES = 4;
const MOST_ON_FRONT_PAGE = 3;
// The front page looks no further than this into a crisis and into a series.
const FIRST_SERIES = 6;
const LATEST_FIGURES = 60;

const overviews = byContentVersion<CrisisOverview>();
const lists = byContentVersion<CrisisWithKeyFigures[]>();

/** Everything that the page of a crisis shows, in a number of queries that does not grow. Throws NOT_FOUND. */
export function getCrisisOverview(
  slug: string,
  locale: Locale,
  day = today(),
): Promise<CrisisOverview> {
  return overviews(`${locale} ${day} ${slug}`, async () => {
    const crisis = await getCrisis(slug);
    const series = await seriesOverviews(await listSeries(crisis.id), {
      most: MOST_OF_A_SERIES,
      today: day,
    });
    return {
      crisis,
      series,
      keyFigures: keyFigures(locale, series, MOST_KEY_FIGURES),
    };
  });
}

/** Every crisis with up to three key figures, the latest to begin first. */
export function getCrisisList(locale: Locale, day = today()): Promise<CrisisWithKeyFigures[]> {
  return lists(`${locale} ${day}`, async () => {
    const [crises, series] = await Promise.all([listCrises(), listSeries()]);
    const first = [...Map.groupBy(series, ({ crisisId }) => crisisId).values()].flatMap((own) =>
      own.slice(0, FIRST_SERIES),
    );
    const heads = await seriesOverviews(first, { most: LATEST_FIGURES, today: day });
    const ofCrisis = (id: Series['crisisId']) =>
      heads.filter((head) => head.series.crisisId === id);
    return crises.map((crisis) => ({
      crisis,
      keyFigures: keyFigures(locale, ofCrisis(crisis.id), MOST_ON_FRONT_PAGE),
    }));
  });
}
