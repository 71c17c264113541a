import { placeRefRow } from '#lib/exchange/api/places.ts';
import type { SeriesRow } from '#lib/exchange/api/shapes/series.ts';
import { label } from '#lib/messages/labels.ts';
import { openAtlas } from '#lib/record/atlas.ts';
import { listCrises } from '#lib/record/crises.ts';
import { countFiguresOfSeries } from '#lib/record/figures.ts';
import type { Series } from '#lib/record/shapes.ts';

/** What a list says of these series, in their order. */
export async function seriesRows(all: readonly Series[], origin: string): Promise<SeriesRow[]> {
  const [atlas, crises, counts] = await Promise.all([
    openAtlas(),
    listCrises(),
    countFiguresOfSeries(all.map(({ id }) => id)),
  ]);
  const slugs = new Map(crises.map(({ id, slug }) => [id, slug]));
  return all.map((series) => {
    const crisis = slugs.get(series.crisisId) ?? '';
    return {
      series_id: series.id,
      series_url: `${origin}/en/crises/${crisis}/series/${series.slug}`,
      crisis,
      series: series.slug,
      name: series.name,
      definition: series.definition,
      metric_code: series.metric,
      metric_name: label('en', 'metric', series.metric),
      measure_type: series.measureType,
      unit: series.unit,
      population_group: series.populationStatus,
      civilian_status: series.civilianStatus,
      gender: series.gender,
      age_range: series.ageRange,
      min_age: series.minAge,
      max_age: series.maxAge,
      area_text: series.areaText,
      area: series.areaIds.flatMap((id) => {
        const location = atlas.byId.get(id);
        return location ? [placeRefRow(location)] : [];
      }),
      fixed_start: series.fixedStart,
      fixed_start_accuracy: series.fixedStartAccuracy,
      breaks: series.breaks.map(({ on, note }) => ({ date: on, note })),
      figure_count: counts.get(series.id) ?? 0,
      revision: series.revision,
      recorded_at: series.recordedAt.toISOString(),
    };
  });
}
