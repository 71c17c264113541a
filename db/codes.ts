// Every closed list of the record. CHECK constraints, zod schemas, form choices and labels all come from here.

export const MEASURE_TYPES = ['stock', 'flow', 'cumulative'] as const;
export const BASES = [
  'registered',
  'counted',
  'estimated',
  'modelled',
  'projected',
  'planning',
  'unknown',
] as const;
/** Bases that look forward: such figures never enter observed series, ranges, headlines or totals (R12). */
export const FORWARD_BASES: readonly Basis[] = ['projected', 'planning'];
export const QUANTIFIERS = [
  'stated',
  'exact',
  'approximately',
  'nearly',
  'more_than',
  'at_least',
  'up_to',
  'less_than',
  'at_most',
  'between',
  'order_of_magnitude',
  'not_quantified',
] as const;
export const UNITS = ['person', 'household', 'family', 'dwelling', 'incident', 'facility'] as const;
export const BOUNDS_ORIGINS = ['source', 'quantifier', 'coder'] as const;
export const REFERENCE_BASES = ['stated', 'inferred_from_said', 'inferred_from_published'] as const;
export const SAID_BASES = ['stated', 'inferred_from_published', 'unknown'] as const;
export const DATE_ACCURACIES = ['day', 'week', 'month', 'quarter', 'year', 'unknown'] as const;
export const PLACE_PRECISIONS = [
  'point',
  'settlement',
  'adm3',
  'adm2',
  'adm1',
  'adm0',
  'area_undefined',
  'unknown',
] as const;
export const METHODS = [
  'registration',
  'key_informant',
  'checkpoint_count',
  'household_survey',
  'remote_sensing',
  'administrative_record',
  'media_monitoring',
  'model',
  'not_stated',
] as const;
export const FIGURE_ROLES = ['unassigned', 'headline', 'triangulation', 'context_only'] as const;
export const RELATION_TYPES = [
  'subset_of',
  'repeats',
  'derived_from',
  'updates',
  'corrects',
  'withdraws',
  'conflicts_with',
  'duplicate_of',
] as const;
export const LIFECYCLES = [
  'active',
  'corrected',
  'withdrawn_by_source',
  'retracted',
  'duplicate',
] as const;
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export const POPULATION_STATUSES = [
  'all',
  'residents',
  'idp',
  'refugee',
  'asylum_seeker',
  'returnee',
  'host_community',
  'non_displaced',
  'migrant',
  'stateless',
  'detainee',
  'aid_worker',
  'health_worker',
  'journalist',
  'other',
] as const;
export const CIVILIAN_STATUSES = ['civilian', 'combatant', 'mixed', 'unspecified'] as const;
export const GENDERS = ['f', 'm', 'x', 'u', 'o', 'all'] as const;
export const PLACE_ROLES = ['at', 'origin', 'destination'] as const;
export const PLACE_RELATIONS = ['in', 'in_and_around', 'part_of', 'near', 'unspecified'] as const;
/** Why a place may lie outside the crisis's countries (hard error 11). */
export const PLACE_EXCEPTIONS = ['border', 'moved'] as const;

export const ORGANIZATION_KINDS = [
  'un_agency',
  'ingo',
  'national_ngo',
  'local_ngo',
  'red_cross_crescent',
  'government',
  'de_facto_authority',
  'party_to_conflict',
  'inter_agency',
  'media',
  'academic',
  'casualty_recorder',
  'other',
] as const;
export const SOURCE_KINDS = [
  'press_release',
  'sitrep',
  'flash_update',
  'bulletin',
  'appeal_or_plan',
  'assessment',
  'dataset',
  'dashboard',
  'news_article',
  'interview',
  'social_post',
  'briefing',
  'court_or_inquiry',
  'other',
] as const;
export const CONFIDENTIALITIES = ['public', 'restricted', 'confidential'] as const;
export const STATEMENT_KINDS = [
  'direct_quote',
  'reported_speech',
  'document_text',
  'table_cell',
  'infographic',
] as const;
export const CRISIS_KINDS = ['conflict', 'disaster', 'other'] as const;
export const LOCATION_LEVELS = [
  'country',
  'adm1',
  'adm2',
  'adm3',
  'settlement',
  'camp_site',
  'area',
] as const;

export const ROLES = ['contributor', 'reviewer', 'editor', 'administrator'] as const;
export const SUBMISSION_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'rejected',
] as const;
export const CHANGE_TYPES = [
  'create',
  'edit',
  'correct',
  'supersede',
  'withdraw',
  'retract',
  'redact',
] as const;
/** What a submission may propose and a revision records; also the order in which items are applied. */
export const ENTITY_TYPES = [
  'organization',
  'location',
  'crisis',
  'series',
  'source',
  'statement',
  'figure',
  'relation',
  'headline_choice',
  'policy',
] as const;

export type MeasureType = (typeof MEASURE_TYPES)[number];
export type Basis = (typeof BASES)[number];
export type Quantifier = (typeof QUANTIFIERS)[number];
export type Unit = (typeof UNITS)[number];
export type DateAccuracy = (typeof DATE_ACCURACIES)[number];
export type RelationType = (typeof RELATION_TYPES)[number];
export type Lifecycle = (typeof LIFECYCLES)[number];
export type LocationLevel = (typeof LOCATION_LEVELS)[number];
export type Role = (typeof ROLES)[number];
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];
export type ChangeType = (typeof CHANGE_TYPES)[number];
export type EntityType = (typeof ENTITY_TYPES)[number];
