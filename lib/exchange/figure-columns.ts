import { label } from '#lib/messages/labels.ts';
import { personsOf } from '#lib/quantity/bounds.ts';
import type { ReportedFigure, ReportedPlace } from '#lib/record/reported-figure.ts';
import { doNotSum } from '#lib/series/do-not-sum.ts';

export type Cell = string | number | boolean | null;

/** What a row says that does not stand in the figure itself. */
export interface ExportContext {
  /** The address of this site, for the permalink. */
  origin: string;
  corroboration: (figure: ReportedFigure) => string | null;
  /** The reliability of the originating organization in this crisis, A to F; null while nobody has judged it. */
  sourceReliability: (figure: ReportedFigure) => string | null;
}

type Column = [name: string, read: (figure: ReportedFigure, context: ExportContext) => Cell];

/**
 * One row per figure, for every way out of the house: names follow HDX HAPI where it has one.
 * Null means not reported; codes are those of the record, in English words only where the name ends in _name.
 */
export const FIGURE_COLUMNS: Column[] = [
  ['figure_id', (figure) => figure.id],
  ['figure_url', (figure, { origin }) => `${origin}/f/${figure.id}`],
  ['revision', (figure) => figure.revision],
  ['location_code', (figure) => firstPlace(figure)?.location.locationCode ?? null],
  ['location_name', (figure) => firstPlace(figure)?.location.name ?? null],
  ['admin1_code', (figure) => firstPlace(figure)?.admin1?.code ?? null],
  ['admin1_name', (figure) => firstPlace(figure)?.admin1?.name ?? null],
  ['admin2_code', (figure) => firstPlace(figure)?.admin2?.code ?? null],
  ['admin2_name', (figure) => firstPlace(figure)?.admin2?.name ?? null],
  ['place_text', (figure) => figure.placeText],
  ['place_relation', (figure) => firstPlace(figure)?.relation ?? null],
  ['place_precision', (figure) => figure.placePrecision],
  ['crisis', (figure) => figure.crisis.slug],
  ['series_id', (figure) => figure.series.id],
  ['metric_code', (figure) => figure.metric],
  ['metric_name', (figure) => label('en', 'metric', figure.metric)],
  ['measure_type', (figure) => figure.measureType],
  ['basis', (figure) => figure.basis],
  ['population_group', (figure) => figure.populationStatus],
  ['civilian_status', (figure) => figure.civilianStatus],
  ['gender', (figure) => figure.gender],
  ['age_range', (figure) => figure.ageRange],
  ['min_age', (figure) => figure.minAge],
  ['max_age', (figure) => figure.maxAge],
  ['value_text', (figure) => figure.valueText],
  ['reported_value', (figure) => figure.reportedValue],
  ['value_low', (figure) => figure.valueLow],
  ['value_best', (figure) => figure.valueBest],
  ['value_high', (figure) => figure.valueHigh],
  ['quantifier', (figure) => figure.quantifier],
  ['unit', (figure) => figure.unit],
  ['household_size', (figure) => figure.householdSize],
  ['persons_estimate', personsEstimate],
  ['reference_period_start', (figure) => figure.referencePeriodStart],
  ['reference_period_end', (figure) => figure.referencePeriodEnd],
  ['reference_period_start_accuracy', (figure) => figure.referencePeriodStartAccuracy],
  ['reference_period_end_accuracy', (figure) => figure.referencePeriodEndAccuracy],
  ['said_date', (figure) => figure.statement.saidOn],
  ['published_date', (figure) => figure.source.publishedOn],
  ['originating_org', (figure) => figure.originating.name],
  ['attributed_org', (figure) => figure.attributed.name],
  ['publisher_org', (figure) => figure.publisher.name],
  ['spokesperson_role', (figure) => figure.statement.speakerRole],
  ['source_title', (figure) => figure.source.title],
  ['source_url', (figure) => figure.source.url],
  ['archived_url', (figure) => figure.source.archiveUrl],
  ['quote', (figure) => figure.statement.quote],
  ['quote_lang', (figure) => figure.statement.language],
  ['role', (figure) => figure.role],
  ['parent_figure_id', (figure) => otherEnd(figure, 'subset_of', 'to')],
  ['do_not_sum', (figure) => doNotSum(figure) !== null],
  ['corroboration', (figure, context) => context.corroboration(figure)],
  ['source_reliability', (figure, context) => context.sourceReliability(figure)],
  ['information_credibility', (figure) => figure.credibility],
  ['lifecycle', (figure) => figure.lifecycle],
  ['superseded_by', (figure) => otherEnd(figure, 'corrects', 'from')],
  ['licence', (figure) => figure.source.licence],
  ['recorded_at', (figure) => figure.recordedAt.toISOString()],
];

export const FIGURE_COLUMN_NAMES = FIGURE_COLUMNS.map(([name]) => name);

/** The cells of one figure, in the order of the columns. */
export function figureCells(figure: ReportedFigure, context: ExportContext): Cell[] {
  return FIGURE_COLUMNS.map(([, read]) => read(figure, context));
}

/** The same cells by name, as the API answers them. */
export function figureRow(figure: ReportedFigure, context: ExportContext): Record<string, Cell> {
  return Object.fromEntries(FIGURE_COLUMNS.map(([name, read]) => [name, read(figure, context)]));
}

// The place that the number describes comes before where people came from or went to.
function firstPlace({ places }: ReportedFigure): ReportedPlace | undefined {
  return places.find(({ role }) => role === 'at') ?? places[0];
}

function personsEstimate(figure: ReportedFigure): number | null {
  if (figure.unit === 'person') return null;
  const persons = personsOf(figure);
  return persons?.best ?? persons?.low ?? persons?.high ?? null;
}

function otherEnd(figure: ReportedFigure, type: string, end: 'from' | 'to'): string | null {
  const relation = figure.relations.find(
    (each) => each.type === type && (end === 'to' ? each.fromId : each.toId) === figure.id,
  );
  return (end === 'to' ? relation?.toId : relation?.fromId) ?? null;
}
