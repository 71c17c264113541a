// The rows of the sheets that stand beside the figures: the headline of each series, the documents, parts and totals.
import type { Cell } from '#lib/exchange/figure-columns.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { doNotSum } from '#lib/series/do-not-sum.ts';
import { headlineAnswer } from '#lib/series/working-answer.ts';
import type { SeriesOverview } from '#lib/summary/series-overviews.ts';

const columns = (widths: Record<string, number>) => ({
  heads: Object.keys(widths),
  widths: Object.values(widths),
});

export const HEADLINE_HEADS = columns({
  series_id: 11,
  series_name: 44,
  definition: 60,
  status: 10,
  headline: 26,
  figure_id: 11,
  range: 26,
  reports: 9,
  independent: 12,
  chosen_by: 10,
  note: 40,
  last_reported: 13,
  is_stale: 9,
  policy_revision: 14,
});

/** The headline of a series in words, with the range beside it; "no figure" where there is none, never 0. */
export function headlineRow({ series, headline, figures, policyRevision }: SeriesOverview): Cell[] {
  const policy = policyRevision === null ? null : { revision: policyRevision };
  const answer = headlineAnswer('en', headline, { figures, policy });
  return [
    series.id,
    series.name,
    series.definition,
    answer.status,
    answer.value,
    answer.figure_id,
    answer.range?.value ?? null,
    answer.counts.reports,
    answer.counts.independent,
    answer.chosen_by,
    answer.note,
    answer.last_reported,
    answer.is_stale,
    policyRevision,
  ];
}

export const SOURCE_HEADS = columns({
  source_id: 11,
  source_title: 60,
  source_kind: 16,
  publisher_org: 32,
  published_date: 13,
  published_date_accuracy: 13,
  source_url: 60,
  archived_url: 60,
  source_lang: 8,
  licence: 24,
  accessed_date: 13,
});

/** The document that a figure was taken from. */
export function sourceRow({ source, publisher }: ReportedFigure): Cell[] {
  return [
    source.id,
    source.title,
    source.kind,
    publisher.name,
    source.publishedOn,
    source.publishedOnAccuracy,
    source.url,
    source.archiveUrl,
    source.language,
    source.licence,
    source.accessedOn,
  ];
}

export const DISAGGREGATION_HEADS = columns({
  parent_figure_id: 16,
  figure_id: 11,
  dimension: 16,
  exhaustive: 11,
  note: 40,
  series_id: 11,
  population_group: 16,
  civilian_status: 14,
  gender: 8,
  age_range: 12,
  value_text: 18,
  reported_value: 14,
  value_low: 12,
  value_high: 12,
  quantifier: 14,
  unit: 10,
  reference_period_end: 13,
  do_not_sum: 12,
});

/** The figure below each total that it is a part of; no row for one that is no part. */
export function disaggregationRow(figure: ReportedFigure): Cell[][] {
  return figure.relations
    .filter(({ type, fromId }) => type === 'subset_of' && fromId === figure.id)
    .map(({ toId, dimension, exhaustive, note }) => [
      toId,
      figure.id,
      dimension,
      exhaustive,
      note,
      figure.series.id,
      figure.populationStatus,
      figure.civilianStatus,
      figure.gender,
      figure.ageRange,
      figure.valueText,
      figure.reportedValue,
      figure.valueLow,
      figure.valueHigh,
      figure.quantifier,
      figure.unit,
      figure.referencePeriodEnd,
      doNotSum(figure) !== null,
    ]);
}
