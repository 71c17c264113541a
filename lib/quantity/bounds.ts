// The bounds that a reported figure has, by its quantifier. The table is explained in docs/rules.md.
import { roundHalfUp } from '#lib/quantity/persons.ts';
import type { FigureRow } from '#lib/record/shapes.ts';
import type { Quantifier } from '#db/codes.ts';

export type BoundsOrigin = 'source' | 'quantifier' | 'coder';

/** Bounds in the unit of the figure; null is open (nothing was said), never zero. */
export interface Bounds {
  low: number | null;
  best: number | null;
  high: number | null;
  /** Who drew them; null when there are none. */
  origin: BoundsOrigin | null;
}

/** The numbers of a figure, as they are stored. */
export type Quantity = Pick<
  FigureRow,
  'quantifier' | 'reportedValue' | 'valueLow' | 'valueBest' | 'valueHigh'
>;

interface Given {
  low?: number | null;
  best?: number | null;
  high?: number | null;
}

type Side = 'low' | 'best' | 'high';

// Which bounds the reported number itself is. "About" claims neither a spread nor a limit.
const IS: Record<Quantifier, readonly Side[]> = {
  stated: ['low', 'best', 'high'],
  exact: ['low', 'best', 'high'],
  approximately: ['best'],
  nearly: ['high'],
  more_than: ['low'],
  at_least: ['low'],
  up_to: ['high'],
  less_than: ['high'],
  at_most: ['high'],
  between: [],
  order_of_magnitude: [],
  not_quantified: [],
};

/**
 * The bounds of a number with its quantifier. What the source gives goes before what the quantifier implies;
 * the best value of an order of magnitude or of a range is never made up (R9, R13).
 */
export function boundsOf(
  quantifier: Quantifier,
  reportedValue: number | null,
  given: Given = {},
): Bounds {
  const isGiven = [given.low, given.best, given.high].some((value) => value != null);
  const implied = (side: Side): number | null =>
    IS[quantifier].includes(side) && !(isSpread(given) && side !== 'best') ? reportedValue : null;
  const bounds = {
    low: given.low ?? implied('low'),
    best: quantifier === 'order_of_magnitude' ? null : (given.best ?? implied('best')),
    high: given.high ?? implied('high'),
  };
  const isNone = bounds.low === null && bounds.best === null && bounds.high === null;
  const giver: BoundsOrigin = quantifier === 'order_of_magnitude' ? 'coder' : 'source';
  return { ...bounds, origin: isNone ? null : isGiven ? giver : 'quantifier' };
}

/** The bounds of a stored figure. */
export function boundsOfFigure(figure: Quantity): Bounds {
  return boundsOf(figure.quantifier, figure.reportedValue, {
    low: figure.valueLow,
    best: figure.valueBest,
    high: figure.valueHigh,
  });
}

/** The lowest value that the report allows, for ranges and totals; null is open. "About" counts as its point. */
export function lowerBound(figure: Quantity): number | null {
  const { low, best, high } = boundsOfFigure(figure);
  return low ?? (high === null ? best : null);
}

/** The highest value that the report allows, for ranges and totals; null is open. "About" counts as its point. */
export function upperBound(figure: Quantity): number | null {
  const { low, best, high } = boundsOfFigure(figure);
  return high ?? (low === null ? best : null);
}

/**
 * The one number that stands for the report where a mark is drawn: the source's best value, or the number
 * that it reported. Null for a range without a best value, for vague words and where no number was given.
 */
export function pointOf(figure: Quantity): number | null {
  if (figure.quantifier === 'order_of_magnitude' || figure.quantifier === 'not_quantified')
    return null;
  if (figure.quantifier === 'between') return figure.valueBest;
  return figure.valueBest ?? figure.reportedValue;
}

export interface Persons extends Bounds {
  /** Persons per household or family, and where that size comes from. */
  size: number;
  source: string;
}

/**
 * The people that reported households or families stand for, by the cited household size, rounded half up
 * (R8). Null for other units and where no size with its source is recorded: no size is ever assumed.
 */
export function personsOf(
  figure: Quantity & Pick<FigureRow, 'unit' | 'householdSize' | 'householdSizeSource'>,
): Persons | null {
  const { unit, householdSize: size, householdSizeSource: source } = figure;
  if ((unit !== 'household' && unit !== 'family') || size === null || source === null) return null;
  const persons = (count: number | null) => (count === null ? null : roundHalfUp(count, size));
  const { low, best, high, origin } = boundsOfFigure(figure);
  return { low: persons(low), best: persons(best), high: persons(high), origin, size, source };
}

const isSpread = ({ low, high }: Given): boolean => low != null || high != null;
