import * as codes from '#db/codes.ts';
import { METRIC_CODES } from '#db/metrics.ts';
import { plainCitation } from '#lib/cite/citation.ts';
import {
  breakList,
  firstPlace,
  otherEnd,
  personsEstimate,
  placeList,
  relationList,
} from '#lib/exchange/figure-cells.ts';
import { label } from '#lib/messages/labels.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { CORROBORATIONS } from '#lib/series/corroboration.ts';
import { doNotSum } from '#lib/series/do-not-sum.ts';

export type Cell = string | number | boolean | null;

/** What a row says that does not stand in the figure itself. */
export interface ExportContext {
  /** The address of this site, for the permalink. */
  origin: string;
  corroboration: (figure: ReportedFigure) => string | null;
  /** The reliability of the originating organization in this crisis, A to F; null while nobody has judged it. */
  sourceReliability: (figure: ReportedFigure) => string | null;
  /** The days that were travelled to; not given for today's view. */
  asOf?: string | undefined;
  knownAt?: string | undefined;
}

export type ColumnType = 'text' | 'whole' | 'number' | 'boolean' | 'day' | 'instant' | 'json';

export interface Column {
  name: string;
  type: ColumnType;
  read: (figure: ReportedFigure, context: ExportContext) => Cell;
  /** The closed list that its values come from. */
  codes?: readonly (string | number)[];
  /** The hashtag of HXL 1.1; none where the standard has no word for it. */
  hxl?: string;
}

const text = (name: string, read: Column['read'], hxl?: string): Column => ({
  name,
  type: 'text',
  read,
  ...(hxl && { hxl }),
});
const code = (
  name: string,
  list: Column['codes'] & {},
  read: Column['read'],
  hxl?: string,
): Column => ({ ...text(name, read, hxl), codes: list });
const typed = (type: ColumnType, name: string, read: Column['read'], hxl?: string): Column => ({
  ...text(name, read, hxl),
  type,
});
const whole = typed.bind(null, 'whole');
const day = typed.bind(null, 'day');

/**
 * One row per figure, for every way out of the house: names follow HDX HAPI where it has one.
 * Null means not reported; codes are those of the record, in English words only where the name ends in _name.
 * New columns are added at the end, so that whoever reads by position goes on reading the same.
 */
export const FIGURE_COLUMNS: Column[] = [
  text('figure_id', (figure) => figure.id, '#meta+id'),
  text('figure_url', ({ id }, { origin }) => `${origin}/f/${id}`, '#meta+url'),
  whole('revision', (figure) => figure.revision, '#meta+version'),
  text(
    'location_code',
    (figure) => firstPlace(figure)?.location.locationCode ?? null,
    '#country+code+v_iso3',
  ),
  text('location_name', (figure) => firstPlace(figure)?.country?.name ?? null, '#country+name'),
  text('admin1_code', (figure) => firstPlace(figure)?.admin1?.code ?? null, '#adm1+code+v_pcodes'),
  text('admin1_name', (figure) => firstPlace(figure)?.admin1?.name ?? null, '#adm1+name'),
  text('admin2_code', (figure) => firstPlace(figure)?.admin2?.code ?? null, '#adm2+code+v_pcodes'),
  text('admin2_name', (figure) => firstPlace(figure)?.admin2?.name ?? null, '#adm2+name'),
  text('place_text', (figure) => figure.placeText, '#loc+text'),
  code('place_relation', codes.PLACE_RELATIONS, (figure) => firstPlace(figure)?.relation ?? null),
  code('place_precision', codes.PLACE_PRECISIONS, (figure) => figure.placePrecision),
  text('crisis', (figure) => figure.crisis.slug, '#crisis+code'),
  text('series_id', (figure) => figure.series.id, '#indicator+series+id'),
  code('metric_code', METRIC_CODES, (figure) => figure.metric, '#indicator+code'),
  text('metric_name', (figure) => label('en', 'metric', figure.metric), '#indicator+name'),
  code('measure_type', codes.MEASURE_TYPES, (figure) => figure.measureType, '#indicator+measure'),
  code('basis', codes.BASES, (figure) => figure.basis, '#indicator+basis'),
  code(
    'population_group',
    codes.POPULATION_STATUSES,
    (figure) => figure.populationStatus,
    '#population+type',
  ),
  code(
    'civilian_status',
    codes.CIVILIAN_STATUSES,
    (figure) => figure.civilianStatus,
    '#population+status',
  ),
  code('gender', codes.GENDERS, (figure) => figure.gender, '#population+gender'),
  text('age_range', (figure) => figure.ageRange, '#population+age'),
  whole('min_age', (figure) => figure.minAge, '#population+age+min'),
  whole('max_age', (figure) => figure.maxAge, '#population+age+max'),
  text('value_text', (figure) => figure.valueText, '#indicator+text'),
  whole('reported_value', (figure) => figure.reportedValue, '#indicator+value+num'),
  whole('value_low', (figure) => figure.valueLow, '#indicator+value+min+num'),
  whole('value_best', (figure) => figure.valueBest, '#indicator+value+best+num'),
  whole('value_high', (figure) => figure.valueHigh, '#indicator+value+max+num'),
  code('quantifier', codes.QUANTIFIERS, (figure) => figure.quantifier, '#indicator+qualifier'),
  code('unit', codes.UNITS, (figure) => figure.unit, '#indicator+unit'),
  typed('number', 'household_size', (figure) => figure.householdSize, '#indicator+household+size'),
  typed('number', 'persons_estimate', personsEstimate, '#indicator+value+persons+num'),
  day('reference_period_start', (figure) => figure.referencePeriodStart, '#date+start'),
  day('reference_period_end', (figure) => figure.referencePeriodEnd, '#date+end'),
  code(
    'reference_period_start_accuracy',
    codes.DATE_ACCURACIES,
    (figure) => figure.referencePeriodStartAccuracy,
    '#date+start+accuracy',
  ),
  code(
    'reference_period_end_accuracy',
    codes.DATE_ACCURACIES,
    (figure) => figure.referencePeriodEndAccuracy,
    '#date+end+accuracy',
  ),
  day('said_date', (figure) => figure.statement.saidOn, '#date+said'),
  day('published_date', (figure) => figure.source.publishedOn, '#date+published'),
  text('originating_org', (figure) => figure.originating.name, '#org+originating+name'),
  text('attributed_org', (figure) => figure.attributed.name, '#org+attributed+name'),
  text('publisher_org', (figure) => figure.publisher.name, '#org+publisher+name'),
  text('spokesperson_role', (figure) => figure.statement.speakerRole),
  text('source_title', (figure) => figure.source.title, '#meta+source+title'),
  text('source_url', (figure) => figure.source.url, '#meta+source+url'),
  text('archived_url', (figure) => figure.source.archiveUrl, '#meta+source+archive+url'),
  text('quote', (figure) => figure.statement.quote, '#description+quote'),
  text('quote_lang', (figure) => figure.statement.language, '#meta+lang'),
  code('role', codes.FIGURE_ROLES, (figure) => figure.role, '#meta+role'),
  text('parent_figure_id', (figure) => otherEnd(figure, 'subset_of', 'to'), '#meta+parent+id'),
  typed('boolean', 'do_not_sum', (figure) => doNotSum(figure) !== null, '#meta+nosum'),
  code('corroboration', CORROBORATIONS, (figure, context) => context.corroboration(figure)),
  code('source_reliability', codes.RELIABILITIES, (figure, context) =>
    context.sourceReliability(figure),
  ),
  {
    ...whole('information_credibility', (figure) => figure.credibility),
    codes: codes.CREDIBILITIES,
  },
  code('lifecycle', codes.LIFECYCLES, (figure) => figure.lifecycle, '#status'),
  text('superseded_by', (figure) => otherEnd(figure, 'corrects', 'from'), '#meta+superseded+id'),
  text('licence', (figure) => figure.source.licence, '#meta+license'),
  typed('instant', 'recorded_at', (figure) => figure.recordedAt.toISOString(), '#date+recorded'),
  text('citation', (figure, { origin }) => plainCitation(figure, origin), '#meta+citation'),
  day('as_of', (_, { asOf }) => asOf ?? null, '#date+asof'),
  day('known_at', (_, { knownAt }) => knownAt ?? null, '#date+knownat'),
  typed('json', 'place_list', placeList),
  typed('json', 'relation_list', relationList),
  text('lifecycle_reason', (figure) => figure.lifecycleReason),
  text('specific_need', (figure) => figure.specificNeed),
  code('bounds_origin', codes.BOUNDS_ORIGINS, (figure) => figure.boundsOrigin),
  text('household_size_source', (figure) => figure.householdSizeSource),
  code('reference_basis', codes.REFERENCE_BASES, (figure) => figure.referenceBasis),
  code('method', codes.METHODS, (figure) => figure.method),
  text('term_as_reported', (figure) => figure.termAsReported),
  text('definition_text', (figure) => figure.definitionText),
  text('calculation_note', (figure) => figure.calculationNote),
  text('caveat', (figure) => figure.caveat),
  typed('boolean', 'includes_retroactive', (figure) => figure.includesRetroactive),
  whole('retroactive_value', (figure) => figure.retroactiveValue),
  text('statement_id', (figure) => figure.statement.id),
  code('statement_kind', codes.STATEMENT_KINDS, (figure) => figure.statement.kind),
  text('quote_prefix', (figure) => figure.statement.quotePrefix),
  text('quote_suffix', (figure) => figure.statement.quoteSuffix),
  text('quote_locator', (figure) => figure.statement.locator),
  text('translation', (figure) => figure.statement.translation),
  code('said_date_accuracy', codes.DATE_ACCURACIES, (figure) => figure.statement.saidOnAccuracy),
  code('said_basis', codes.SAID_BASES, (figure) => figure.statement.saidBasis),
  text('source_id', (figure) => figure.source.id),
  code('source_kind', codes.SOURCE_KINDS, (figure) => figure.source.kind),
  typed('json', 'source_authors', (figure) => JSON.stringify(figure.source.authors)),
  text('source_lang', (figure) => figure.source.language),
  code(
    'published_date_accuracy',
    codes.DATE_ACCURACIES,
    (figure) => figure.source.publishedOnAccuracy,
  ),
  day('accessed_date', (figure) => figure.source.accessedOn),
  text('originating_org_code', (figure) => figure.originating.slug),
  text('attributed_org_code', (figure) => figure.attributed.slug),
  text('publisher_org_code', (figure) => figure.publisher.slug),
  text('place_name', (figure) => firstPlace(figure)?.location.name ?? null, '#loc+name'),
  typed('json', 'series_breaks', (figure) => breakList(figure)),
];

export const FIGURE_COLUMN_NAMES = FIGURE_COLUMNS.map(({ name }) => name);

/** The hashtags of HXL, in the order of the columns; null for a column that has none. */
export const HXL_TAGS: Cell[] = FIGURE_COLUMNS.map(({ hxl }) => hxl ?? null);

/** The cells of one figure, in the order of the columns. */
export function figureCells(figure: ReportedFigure, context: ExportContext): Cell[] {
  return FIGURE_COLUMNS.map(({ read }) => read(figure, context));
}

/** The same cells by name, as the API answers them. */
export function figureRow(figure: ReportedFigure, context: ExportContext): Record<string, Cell> {
  return Object.fromEntries(FIGURE_COLUMNS.map(({ name, read }) => [name, read(figure, context)]));
}
