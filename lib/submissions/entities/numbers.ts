import type { BOUNDS_ORIGINS, Quantifier } from '#db/codes.ts';
import { boundsOf } from '#lib/quantity/bounds.ts';
import { conventionalLow, numbersIn } from '#lib/quantity/value-text.ts';

interface TypedNumbers {
  valueText: string;
  reportedValue: number | null;
  valueLow: number | null;
  valueBest: number | null;
  valueHigh: number | null;
  boundsOrigin: (typeof BOUNDS_ORIGINS)[number] | null;
  quantifier: Quantifier;
}

/**
 * The numbers that are stored. When none is typed they are read off the value text; bounds that are not typed
 * follow from the quantifier. A vague word gives only the lower bound that it carries by convention.
 */
export function storedNumbers(typed: TypedNumbers) {
  const { quantifier } = typed;
  const read = isEmpty(typed) ? readOff(typed.valueText, quantifier) : typed;
  const reportedValue = read.reportedValue ?? null;
  const given = { low: read.valueLow, best: read.valueBest, high: read.valueHigh };
  const { low, best, high, origin } = boundsOf(quantifier, reportedValue, given);
  const stated = typed.boundsOrigin ?? origin;
  const boundsOrigin = low === null && best === null && high === null ? null : stated;
  return { reportedValue, valueLow: low, valueBest: best, valueHigh: high, boundsOrigin };
}

const isEmpty = ({ reportedValue, valueLow, valueBest, valueHigh }: TypedNumbers) =>
  [reportedValue, valueLow, valueBest, valueHigh].every((value) => value === null);

interface ReadNumbers {
  reportedValue?: number | null;
  valueLow?: number | null;
  valueBest?: number | null;
  valueHigh?: number | null;
}

// Only what can be read in one way is taken over; the checks ask about the rest.
function readOff(valueText: string, quantifier: Quantifier): ReadNumbers {
  if (quantifier === 'not_quantified') return {};
  if (quantifier === 'order_of_magnitude') return { valueLow: conventionalLow(valueText) };
  const written = numbersIn(valueText).filter(({ isVague }) => !isVague);
  const values = written.map(({ readings }) => (readings.length === 1 ? readings[0] : undefined));
  const [first = null, second = null] = values;
  if (quantifier === 'between' && values.length === 2)
    return { valueLow: first, valueHigh: second };
  return values.length === 1 ? { reportedValue: first } : {};
}
