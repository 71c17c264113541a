// Which numbers of a figure are said, and with which word before them. Derived bounds never add precision.
import type { Quantifier } from '#db/codes.ts';
import type { Quantity } from '#lib/quantity/bounds.ts';

/** The word before a number; `none` for a bare one. */
export type Qualifier = Exclude<
  Quantifier,
  'stated' | 'exact' | 'between' | 'order_of_magnitude' | 'not_quantified'
>;

export type Wording =
  | { kind: 'words' }
  | { kind: 'range'; low: number; high: number }
  | {
      kind: 'number';
      qualifier: Qualifier | null;
      value: number;
      /** Bounds that the source gives beside the number; null where it gives none or they say nothing new. */
      low: number | null;
      high: number | null;
    };

const QUALIFIERS: Record<Quantifier, Qualifier | null> = {
  stated: null,
  exact: null,
  approximately: 'approximately',
  nearly: 'nearly',
  more_than: 'more_than',
  at_least: 'at_least',
  up_to: 'up_to',
  less_than: 'less_than',
  at_most: 'at_most',
  between: null,
  order_of_magnitude: null,
  not_quantified: null,
};
const BELOW: readonly (Qualifier | null)[] = ['more_than', 'at_least'];
const ABOVE: readonly (Qualifier | null)[] = ['up_to', 'at_most', 'less_than', 'nearly'];

/** What is said of a figure: one number with its word, a range, or only the source's own words. */
export function wordingOf(figure: Quantity): Wording {
  const { quantifier, valueLow: low, valueHigh: high } = figure;
  if (quantifier === 'order_of_magnitude' || quantifier === 'not_quantified')
    return { kind: 'words' };
  const qualifier = QUALIFIERS[quantifier];
  const value = figure.valueBest ?? figure.reportedValue;
  if (value === null || (quantifier === 'between' && figure.valueBest === null)) {
    return boundsAlone(qualifier, low, high) ?? { kind: 'words' };
  }
  return {
    kind: 'number',
    qualifier,
    value,
    low: low === value ? null : low,
    high: high === value ? null : high,
  };
}

function boundsAlone(
  qualifier: Qualifier | null,
  low: number | null,
  high: number | null,
): Wording | null {
  if (low !== null && high !== null && low < high) return { kind: 'range', low, high };
  const value = low ?? high;
  if (value === null) return null;
  const isOneNumber = low === high;
  const open = low === null ? 'up_to' : 'at_least';
  const fits = (low === null ? ABOVE : BELOW).includes(qualifier);
  return {
    kind: 'number',
    qualifier: fits || isOneNumber ? qualifier : open,
    value,
    low: null,
    high: null,
  };
}
