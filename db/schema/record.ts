// The record: approved, current rows. Only an approved submission changes them.
import { sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import {
  BASES,
  BOUNDS_ORIGINS,
  CIVILIAN_STATUSES,
  CONFIDENTIALITIES,
  CREDIBILITIES,
  CRISIS_KINDS,
  DATE_ACCURACIES,
  FIGURE_ROLES,
  GENDERS,
  LIFECYCLES,
  LOCATION_LEVELS,
  MEASURE_TYPES,
  METHODS,
  ORGANIZATION_KINDS,
  PLACE_EXCEPTIONS,
  PLACE_PRECISIONS,
  PLACE_RELATIONS,
  PLACE_ROLES,
  POPULATION_STATUSES,
  QUANTIFIERS,
  REFERENCE_BASES,
  RELATION_TYPES,
  SAID_BASES,
  SOURCE_KINDS,
  STATEMENT_KINDS,
  UNITS,
  type DateAccuracy,
} from '#db/codes.ts';
import { METRIC_CODES, type Metric } from '#db/metrics.ts';
import {
  bigInteger,
  boolean,
  index,
  instant,
  integer,
  json,
  primaryKey,
  real,
  table,
  text,
  uniqueIndex,
} from '#db/columns.ts';
import { calendarDay, holds, oneOf, wholeNumber, type One } from '#db/schema/checks.ts';

// What every row of the record carries: its short public id, the number of its current revision, and when that was recorded.
const recorded = () => ({
  id: text('id').primaryKey(),
  revision: integer('revision').notNull(),
  recordedAt: instant('recorded_at').notNull(),
});

export interface LocalName {
  lang: string;
  name: string;
}

export interface Reliability {
  crisisId: string;
  grade: string;
  rationale: string;
}

export interface SeriesBreak {
  /** The calendar day from which the new definition holds. */
  on: string;
  note: string;
}

export const organizations = table(
  'organizations',
  {
    ...recorded(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    shortName: text('short_name'),
    names: json('names').$type<LocalName[]>().notNull(),
    aliases: json('aliases').$type<string[]>().notNull(),
    kind: text('kind').$type<One<typeof ORGANIZATION_KINDS>>().notNull(),
    parentId: text('parent_id').references((): AnyPgColumn => organizations.id),
    homeCountry: text('home_country'),
    website: text('website'),
    reliability: json('reliability').$type<Reliability[]>().notNull(),
    /** The organization that it was merged into, to which all that it said and counted went; null while it stands. */
    mergedIntoId: text('merged_into_id').references((): AnyPgColumn => organizations.id),
  },
  (t) => [
    uniqueIndex('organizations_slug').on(t.slug),
    oneOf('organizations_kind', t.kind, ORGANIZATION_KINDS),
  ],
);

export const locations = table(
  'locations',
  {
    ...recorded(),
    name: text('name').notNull(),
    names: json('names').$type<LocalName[]>().notNull(),
    level: text('level').$type<One<typeof LOCATION_LEVELS>>().notNull(),
    parentId: text('parent_id').references((): AnyPgColumn => locations.id),
    /** ISO 3166 alpha-3 of the country that it lies in. */
    locationCode: text('location_code').notNull(),
    /** The P-code (or ISO alpha-3 for a country); null for a place that has none. */
    code: text('code'),
    codeVersion: text('code_version'),
    validFrom: text('valid_from'),
    iso: text('iso'),
    formerCode: text('former_code'),
    latitude: real('latitude'),
    longitude: real('longitude'),
  },
  (t) => [
    uniqueIndex('locations_code').on(t.code, t.validFrom),
    // Two rows without a day would not count as the same in the index above.
    uniqueIndex('locations_undated_code')
      .on(t.code)
      .where(sql`valid_from is null`),
    index('locations_parent').on(t.parentId),
    oneOf('locations_level', t.level, LOCATION_LEVELS),
  ],
);

export const crises = table(
  'crises',
  {
    ...recorded(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    kind: text('kind').$type<One<typeof CRISIS_KINDS>>().notNull(),
    parentId: text('parent_id').references((): AnyPgColumn => crises.id),
    startOn: text('start_on').notNull(),
    startOnAccuracy: text('start_on_accuracy').$type<One<typeof DATE_ACCURACIES>>().notNull(),
    endOn: text('end_on'),
    endOnAccuracy: text('end_on_accuracy').$type<DateAccuracy>(),
    /** ISO 3166 alpha-3 codes. */
    countries: json('countries').$type<string[]>().notNull(),
    summary: text('summary'),
  },
  (t) => [
    uniqueIndex('crises_slug').on(t.slug),
    oneOf('crises_kind', t.kind, CRISIS_KINDS),
    calendarDay('crises_start_on', t.startOn),
    calendarDay('crises_end_on', t.endOn),
    oneOf('crises_end_on_accuracy', t.endOnAccuracy, DATE_ACCURACIES),
    oneOf('crises_start_on_accuracy', t.startOnAccuracy, DATE_ACCURACIES),
  ],
);

// The population that a series or a figure counts.
const population = () => ({
  populationStatus: text('population_status').$type<One<typeof POPULATION_STATUSES>>().notNull(),
  civilianStatus: text('civilian_status').$type<One<typeof CIVILIAN_STATUSES>>().notNull(),
  gender: text('gender').$type<One<typeof GENDERS>>().notNull(),
  ageRange: text('age_range'),
  minAge: integer('min_age'),
  maxAge: integer('max_age'),
});

export const series = table(
  'series',
  {
    ...recorded(),
    slug: text('slug').notNull(),
    crisisId: text('crisis_id')
      .notNull()
      .references(() => crises.id),
    name: text('name').notNull(),
    definition: text('definition').notNull(),
    metric: text('metric').$type<Metric>().notNull(),
    measureType: text('measure_type').$type<One<typeof MEASURE_TYPES>>().notNull(),
    unit: text('unit').$type<One<typeof UNITS>>().notNull(),
    ...population(),
    areaText: text('area_text').notNull(),
    areaIds: json('area_ids').$type<string[]>().notNull(),
    /** The fixed first day of a cumulative series; null for stocks and flows. */
    fixedStart: text('fixed_start'),
    fixedStartAccuracy: text('fixed_start_accuracy').$type<DateAccuracy>(),
    breaks: json('breaks').$type<SeriesBreak[]>().notNull(),
    /** Its place among the crisis's series on the page. */
    position: integer('position').notNull(),
  },
  (t) => [
    uniqueIndex('series_slug').on(t.crisisId, t.slug),
    oneOf('series_metric', t.metric, METRIC_CODES),
    oneOf('series_measure_type', t.measureType, MEASURE_TYPES),
    oneOf('series_unit', t.unit, UNITS),
    oneOf('series_population_status', t.populationStatus, POPULATION_STATUSES),
    oneOf('series_civilian_status', t.civilianStatus, CIVILIAN_STATUSES),
    oneOf('series_gender', t.gender, GENDERS),
    calendarDay('series_fixed_start', t.fixedStart),
    oneOf('series_fixed_start_accuracy', t.fixedStartAccuracy, DATE_ACCURACIES),
    holds(
      'series_cumulative_has_start',
      sql`(${t.measureType} = 'cumulative') = (${t.fixedStart} is not null)`,
    ),
  ],
);

export const sources = table(
  'sources',
  {
    ...recorded(),
    kind: text('kind').$type<One<typeof SOURCE_KINDS>>().notNull(),
    title: text('title').notNull(),
    publisherId: text('publisher_id')
      .notNull()
      .references(() => organizations.id),
    authors: json('authors').$type<string[]>().notNull(),
    url: text('url'),
    archiveUrl: text('archive_url'),
    publishedOn: text('published_on').notNull(),
    publishedOnAccuracy: text('published_on_accuracy')
      .$type<One<typeof DATE_ACCURACIES>>()
      .notNull(),
    language: text('language').notNull(),
    licence: text('licence'),
    accessedOn: text('accessed_on'),
    confidentiality: text('confidentiality').$type<One<typeof CONFIDENTIALITIES>>().notNull(),
    republishedFromId: text('republished_from_id').references((): AnyPgColumn => sources.id),
    snapshotIds: json('snapshot_ids').$type<string[]>().notNull(),
  },
  (t) => [
    index('sources_url').on(t.url),
    // What readers may see, in the order in which it is listed.
    index('sources_listed').on(t.confidentiality, t.publishedOn, t.id),
    index('sources_published').on(t.publishedOn, t.id),
    index('sources_publisher').on(t.publisherId, t.publishedOn),
    oneOf('sources_kind', t.kind, SOURCE_KINDS),
    oneOf('sources_confidentiality', t.confidentiality, CONFIDENTIALITIES),
    oneOf('sources_published_on_accuracy', t.publishedOnAccuracy, DATE_ACCURACIES),
    calendarDay('sources_published_on', t.publishedOn),
  ],
);

export const statements = table(
  'statements',
  {
    ...recorded(),
    sourceId: text('source_id')
      .notNull()
      .references(() => sources.id),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id),
    speakerRole: text('speaker_role'),
    speakerName: text('speaker_name'),
    kind: text('kind').$type<One<typeof STATEMENT_KINDS>>().notNull(),
    quote: text('quote').notNull(),
    quotePrefix: text('quote_prefix'),
    quoteSuffix: text('quote_suffix'),
    locator: text('locator'),
    language: text('language').notNull(),
    translation: text('translation'),
    translatedBy: text('translated_by'),
    saidOn: text('said_on'),
    saidOnAccuracy: text('said_on_accuracy').$type<One<typeof DATE_ACCURACIES>>().notNull(),
    saidBasis: text('said_basis').$type<One<typeof SAID_BASES>>().notNull(),
  },
  (t) => [
    index('statements_source').on(t.sourceId),
    index('statements_organization').on(t.organizationId),
    index('statements_recorded').on(t.recordedAt, t.id),
    oneOf('statements_kind', t.kind, STATEMENT_KINDS),
    oneOf('statements_said_on_accuracy', t.saidOnAccuracy, DATE_ACCURACIES),
    oneOf('statements_said_basis', t.saidBasis, SAID_BASES),
    calendarDay('statements_said_on', t.saidOn),
    holds('statements_quote', sql`length(trim(${t.quote})) > 0`),
  ],
);

export const figures = table(
  'figures',
  {
    ...recorded(),
    statementId: text('statement_id')
      .notNull()
      .references(() => statements.id),
    seriesId: text('series_id')
      .notNull()
      .references(() => series.id),
    metric: text('metric').$type<Metric>().notNull(),
    measureType: text('measure_type').$type<One<typeof MEASURE_TYPES>>().notNull(),
    basis: text('basis').$type<One<typeof BASES>>().notNull(),
    ...population(),
    specificNeed: text('specific_need'),
    valueText: text('value_text').notNull(),
    reportedValue: bigInteger('reported_value'),
    valueLow: bigInteger('value_low'),
    valueBest: bigInteger('value_best'),
    valueHigh: bigInteger('value_high'),
    boundsOrigin: text('bounds_origin').$type<One<typeof BOUNDS_ORIGINS>>(),
    quantifier: text('quantifier').$type<One<typeof QUANTIFIERS>>().notNull(),
    unit: text('unit').$type<One<typeof UNITS>>().notNull(),
    /** Persons per household or family; null unless a source gives it (hard error 10). */
    householdSize: real('household_size'),
    householdSizeSource: text('household_size_source'),
    referencePeriodStart: text('reference_period_start').notNull(),
    referencePeriodStartAccuracy: text('reference_period_start_accuracy')
      .$type<One<typeof DATE_ACCURACIES>>()
      .notNull(),
    referencePeriodEnd: text('reference_period_end').notNull(),
    referencePeriodEndAccuracy: text('reference_period_end_accuracy')
      .$type<One<typeof DATE_ACCURACIES>>()
      .notNull(),
    referenceBasis: text('reference_basis').$type<One<typeof REFERENCE_BASES>>().notNull(),
    placeText: text('place_text').notNull(),
    placePrecision: text('place_precision').$type<One<typeof PLACE_PRECISIONS>>().notNull(),
    originatingOrganizationId: text('originating_organization_id')
      .notNull()
      .references(() => organizations.id),
    method: text('method').$type<One<typeof METHODS>>().notNull(),
    termAsReported: text('term_as_reported'),
    definitionText: text('definition_text'),
    calculationNote: text('calculation_note'),
    caveat: text('caveat'),
    role: text('role').$type<One<typeof FIGURE_ROLES>>().notNull(),
    credibility: integer('credibility'),
    includesRetroactive: boolean('includes_retroactive').notNull(),
    retroactiveValue: bigInteger('retroactive_value'),
    lifecycle: text('lifecycle').$type<One<typeof LIFECYCLES>>().notNull(),
    /** Why it is no longer active, in the words of the approved submission; null while active. */
    lifecycleReason: text('lifecycle_reason'),
  },
  (t) => [
    index('figures_series').on(t.seriesId, t.referencePeriodEnd, t.id),
    index('figures_statement').on(t.statementId),
    index('figures_originating').on(t.originatingOrganizationId),
    index('figures_metric').on(t.metric, t.referencePeriodEnd, t.id),
    index('figures_period').on(t.referencePeriodEnd, t.id),
    index('figures_recorded').on(t.recordedAt, t.id),
    index('figures_value').on(t.reportedValue),
    oneOf('figures_metric_code', t.metric, METRIC_CODES),
    oneOf('figures_measure_type', t.measureType, MEASURE_TYPES),
    oneOf('figures_basis', t.basis, BASES),
    oneOf('figures_population_status', t.populationStatus, POPULATION_STATUSES),
    oneOf('figures_civilian_status', t.civilianStatus, CIVILIAN_STATUSES),
    oneOf('figures_gender', t.gender, GENDERS),
    oneOf('figures_bounds_origin', t.boundsOrigin, BOUNDS_ORIGINS),
    oneOf('figures_quantifier', t.quantifier, QUANTIFIERS),
    oneOf('figures_unit', t.unit, UNITS),
    oneOf('figures_start_accuracy', t.referencePeriodStartAccuracy, DATE_ACCURACIES),
    oneOf('figures_end_accuracy', t.referencePeriodEndAccuracy, DATE_ACCURACIES),
    oneOf('figures_reference_basis', t.referenceBasis, REFERENCE_BASES),
    oneOf('figures_place_precision', t.placePrecision, PLACE_PRECISIONS),
    oneOf('figures_method', t.method, METHODS),
    oneOf('figures_role', t.role, FIGURE_ROLES),
    oneOf('figures_credibility', t.credibility, CREDIBILITIES),
    oneOf('figures_lifecycle', t.lifecycle, LIFECYCLES),
    calendarDay('figures_period_start', t.referencePeriodStart),
    calendarDay('figures_period_end', t.referencePeriodEnd),
    wholeNumber('figures_reported_value', t.reportedValue),
    wholeNumber('figures_value_low', t.valueLow),
    wholeNumber('figures_value_best', t.valueBest),
    wholeNumber('figures_value_high', t.valueHigh),
    wholeNumber('figures_retroactive_value', t.retroactiveValue),
    holds(
      'figures_has_a_value',
      sql`${t.quantifier} = 'not_quantified' or ${t.reportedValue} is not null or ${t.valueLow} is not null or ${t.valueBest} is not null or ${t.valueHigh} is not null`,
    ),
    holds('figures_low_best', sql`${t.valueLow} <= ${t.valueBest}`),
    holds('figures_best_high', sql`${t.valueBest} <= ${t.valueHigh}`),
    holds('figures_low_high', sql`${t.valueLow} <= ${t.valueHigh}`),
    holds(
      'figures_reported_within',
      sql`${t.reportedValue} >= coalesce(${t.valueLow}, 0) and ${t.reportedValue} <= coalesce(${t.valueHigh}, ${t.reportedValue})`,
    ),
    holds(
      'figures_between_has_bounds',
      sql`${t.quantifier} <> 'between' or (${t.valueLow} is not null and ${t.valueHigh} is not null and ${t.valueLow} < ${t.valueHigh})`,
    ),
    holds('figures_period_order', sql`${t.referencePeriodStart} <= ${t.referencePeriodEnd}`),
    holds(
      'figures_stock_is_one_day',
      sql`${t.measureType} <> 'stock' or ${t.referencePeriodStartAccuracy} <> 'day' or ${t.referencePeriodEndAccuracy} <> 'day' or ${t.referencePeriodStart} = ${t.referencePeriodEnd}`,
    ),
    holds(
      'figures_household_size_cited',
      sql`(${t.householdSize} is null) = (${t.householdSizeSource} is null)`,
    ),
  ],
);

export const figurePlaces = table(
  'figure_places',
  {
    figureId: text('figure_id')
      .notNull()
      .references(() => figures.id),
    position: integer('position').notNull(),
    locationId: text('location_id')
      .notNull()
      .references(() => locations.id),
    role: text('role').$type<One<typeof PLACE_ROLES>>().notNull(),
    relation: text('relation').$type<One<typeof PLACE_RELATIONS>>().notNull(),
    /** Why it may lie outside the crisis's countries; null when it lies inside. */
    exception: text('exception').$type<One<typeof PLACE_EXCEPTIONS>>(),
  },
  (t) => [
    primaryKey({ name: 'figure_places_key', columns: [t.figureId, t.position] }),
    index('figure_places_location').on(t.locationId),
    oneOf('figure_places_role', t.role, PLACE_ROLES),
    oneOf('figure_places_relation', t.relation, PLACE_RELATIONS),
    oneOf('figure_places_exception', t.exception, PLACE_EXCEPTIONS),
  ],
);

/** `from` stands in the relation to `to`: the children (from) are a subset_of the civilians (to). */
export const relations = table(
  'relations',
  {
    ...recorded(),
    fromId: text('from_id')
      .notNull()
      .references(() => figures.id),
    toId: text('to_id')
      .notNull()
      .references(() => figures.id),
    type: text('type').$type<One<typeof RELATION_TYPES>>().notNull(),
    dimension: text('dimension'),
    exhaustive: boolean('exhaustive').notNull(),
    note: text('note'),
  },
  (t) => [
    uniqueIndex('relations_pair').on(t.fromId, t.toId, t.type),
    index('relations_to').on(t.toId),
    oneOf('relations_type', t.type, RELATION_TYPES),
    holds('relations_not_itself', sql`${t.fromId} <> ${t.toId}`),
  ],
);

export const headlineChoices = table(
  'headline_choices',
  {
    ...recorded(),
    seriesId: text('series_id')
      .notNull()
      .references(() => series.id),
    /** Null ends the choice: the policy chooses again, and the note says why. */
    figureId: text('figure_id').references(() => figures.id),
    note: text('note').notNull(),
  },
  (t) => [uniqueIndex('headline_choices_series').on(t.seriesId)],
);

export interface HeadlinePolicy {
  /** Organization kinds from the most to the least preferred. */
  tiers: string[][];
  conflictPercent: number;
  stalenessDays: number;
}

export const policies = table(
  'policies',
  {
    ...recorded(),
    kind: text('kind').notNull(),
    value: json('value').$type<HeadlinePolicy>().notNull(),
    note: text('note').notNull(),
  },
  (t) => [uniqueIndex('policies_kind').on(t.kind)],
);
