// What a column's values are counted in, and what an empty cell of it means. Columns not named are never empty.

export type EmptyMeaning =
  | 'never'
  | 'notReported'
  | 'noValue'
  | 'noPlace'
  | 'notJudged'
  | 'today'
  | 'notApplicable'
  | 'unknown';
export type UnitOfColumn = 'unitOfRow' | 'persons' | 'years' | 'personsPerHousehold';

const EMPTY: Record<Exclude<EmptyMeaning, 'never'>, string> = {
  notReported:
    'age_range min_age max_age said_date spokesperson_role specific_need term_as_reported definition_text',
  noValue: 'reported_value value_low value_best value_high bounds_origin',
  noPlace:
    'location_code location_name admin1_code admin1_name admin2_code admin2_name place_name place_relation',
  notJudged: 'corroboration source_reliability information_credibility',
  today: 'as_of known_at',
  notApplicable:
    'household_size household_size_source persons_estimate parent_figure_id superseded_by lifecycle_reason ' +
    'retroactive_value calculation_note caveat translation',
  unknown: 'source_url archived_url licence quote_prefix quote_suffix quote_locator accessed_date',
};

const UNITS: Record<UnitOfColumn, string> = {
  unitOfRow: 'reported_value value_low value_best value_high retroactive_value',
  persons: 'persons_estimate',
  years: 'min_age max_age',
  personsPerHousehold: 'household_size',
};

/** What an empty cell of the column means. */
export function emptyMeaning(column: string): EmptyMeaning {
  return keyWith(EMPTY, column) ?? 'never';
}

/** What the numbers of the column are counted in; null for a column that counts nothing. */
export function unitOfColumn(column: string): UnitOfColumn | null {
  return keyWith(UNITS, column) ?? null;
}

const keyWith = <Key extends string>(lists: Record<Key, string>, column: string) =>
  (Object.keys(lists) as Key[]).find((key) => lists[key].split(' ').includes(column));
