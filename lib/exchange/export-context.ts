import type { ExportContext } from '#lib/exchange/figure-columns.ts';
import { endOf, withSameEnd } from '#lib/record/figures.ts';
import { listAllOrganizations } from '#lib/record/organizations.ts';
import { findHeadlinePolicy } from '#lib/record/policies.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { listSeriesOf } from '#lib/record/series.ts';
import { corroborationOf } from '#lib/series/corroboration.ts';

/** The days that were travelled to; neither for today's view. */
export type Clocks = Pick<ExportContext, 'asOf' | 'knownAt'>;

/**
 * What the rows of these figures say beyond the figures: how each stands among all reports of its window,
 * whatever the filter left out, and how reliable its organization was judged in the crisis. What was published only
 * after the day that was travelled to is left out.
 */
export async function exportContext(
  figures: ReportedFigure[],
  origin: string,
  { asOf, knownAt }: Clocks = {},
): Promise<ExportContext> {
  const seriesIds = [...new Set(figures.map(({ seriesId }) => seriesId))];
  const [company, series, organizations, policy] = await Promise.all([
    withSameEnd(figures, knownAt),
    listSeriesOf(seriesIds),
    listAllOrganizations(),
    findHeadlinePolicy(),
  ]);
  const windows = Map.groupBy(company, endOf);
  const units = new Map(series.map(({ id, unit }) => [id, unit]));
  const judged = new Map(organizations.map(({ id, reliability }) => [id, reliability]));
  return {
    origin,
    asOf,
    knownAt,
    corroboration: (figure) =>
      corroborationOf(figure, windows.get(endOf(figure)) ?? [], {
        unit: units.get(figure.seriesId) ?? figure.unit,
        ...(policy && { policy: policy.value }),
      }),
    sourceReliability: ({ originating, crisis }) =>
      judged.get(originating.id)?.find(({ crisisId }) => crisisId === crisis.id)?.grade ?? null,
  };
}
