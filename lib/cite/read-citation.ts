import { figureCitation } from '#lib/cite/citation.ts';
import type { CitedWork } from '#lib/cite/cited-work.ts';
import {
  comparisonCitation,
  crisisCitation,
  seriesCitation,
  sourceCitation,
  statementCitation,
} from '#lib/cite/page-citations.ts';
import { compareAddress, compareText, readCompareQuery } from '#lib/compare/compare-query.ts';
import { today } from '#lib/dates/calendar-days.ts';
import { AppError } from '#lib/errors.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { figureFilter } from '#lib/query/figure-filter.ts';
import { understoodQuery } from '#lib/query/understood.ts';
import { withQuery, withText } from '#lib/query/query-text.ts';
import { viewMarking } from '#lib/query/view-words.ts';
import { getCrisis, listCrises } from '#lib/record/crises.ts';
import { getFigureRevision } from '#lib/record/figure-revisions.ts';
import { getFigure, listFigures } from '#lib/record/figures.ts';
import { getSeriesById, listSeries } from '#lib/record/series.ts';
import { getSource, listSources } from '#lib/record/sources.ts';
import { getStatement } from '#lib/record/statements.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { seriesAddress } from '#lib/summary/series-view.ts';

interface Asked {
  locale: Locale;
  /** The id of what is cited, or the slug of a crisis. */
  name: string;
  /** The query of a series. */
  parameters: URLSearchParams;
}

/** The works by which what stands at an address is cited. Throws NOT_FOUND, also for a kind that is not cited. */
export async function readCitation(kind: string, asked: Asked): Promise<CitedWork[]> {
  const read = Object.hasOwn(READERS, kind) ? READERS[kind as keyof typeof READERS] : undefined;
  if (!read) throw new AppError('NOT_FOUND');
  return read(asked);
}

const READERS = {
  figures: citeFigure,
  series: citeSeries,
  comparisons: citeComparison,
  crises: async ({ locale, name }: Asked) => {
    const crisis = await getCrisis(name);
    const sources = await listSources({ crisisId: crisis.id });
    return crisisCitation(readingOf(locale, `/${locale}/crises/${crisis.slug}`), crisis, sources);
  },
  statements: async ({ locale, name }: Asked) =>
    statementCitation(readingOf(locale, `/${locale}/statements/${name}`), await getStatement(name)),
  sources: async ({ locale, name }: Asked) =>
    sourceCitation(readingOf(locale, `/${locale}/sources/${name}`), await getSource(name)),
};

// "7K3M9Q" is the figure as it is; "7K3M9Q-r1" is its first revision.
async function citeFigure({ locale, name }: Asked): Promise<CitedWork[]> {
  const [, id = name, revision] = /^(.+)-r(\d{1,6})$/.exec(name) ?? [];
  const figure =
    revision === undefined
      ? await getFigure(id)
      : (await getFigureRevision(id, Number(revision))).figure;
  if (!figure) throw new AppError('NOT_FOUND');
  return figureCitation(figure, siteOrigin(), locale);
}

async function citeSeries({ locale, name, parameters }: Asked): Promise<CitedWork[]> {
  const [stored, crises] = await Promise.all([getSeriesById(name), listCrises()]);
  const crisis = crises.find(({ id }) => id === stored.crisisId);
  if (!crisis) throw new AppError('NOT_FOUND');
  const series = { ...stored, crisis };
  const { query: read } = await understoodQuery(locale, parameters);
  const { series: _series, crisis: _crisis, ...query } = read;
  const figures = await listFigures(await figureFilter({ ...query, series: series.id }));
  const reading = readingOf(locale, seriesAddress(locale, series, query));
  return seriesCitation(reading, series, { figures, marking: await viewMarking(locale, query) });
}

// All figures that the query finds: a page may show them in parts, a citation does not.
async function citeComparison({ locale, name, parameters }: Asked): Promise<CitedWork[]> {
  const crisis = await getCrisis(name);
  const asked = await readCompareQuery(locale, await listSeries(crisis.id), parameters);
  const { chosen, query } = asked;
  if (chosen.length === 0) throw new AppError('NOT_FOUND');
  const filter = { ...(await figureFilter(query)), seriesIds: chosen.map(({ id }) => id) };
  const address = withQuery(withText(compareAddress(locale, crisis), compareText(asked)), query);
  return comparisonCitation(readingOf(locale, address), crisis, {
    series: chosen,
    figures: await listFigures(filter),
    marking: await viewMarking(locale, query),
  });
}

/** A page of this site, read today. */
export function readingOf(locale: Locale, address: string) {
  return { locale, url: `${siteOrigin()}${address}`, on: today() };
}
