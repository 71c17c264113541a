// What a person types into a number field.
import { readNumbers } from '#lib/quantity/read-numbers.ts';

export type ParsedNumber =
  { kind: 'number'; value: number } | { kind: 'ambiguous'; readings: number[] } | { kind: 'none' };

/**
 * The count that a text writes, whole and not negative: "85,000", "85 000", "85k", "2.28 million", "٨٥٬٠٠٠".
 * A lone dot before three digits is `ambiguous` ("41.774": 41774 or 41.774); anything else is `none`.
 */
export function parseNumber(text: string): ParsedNumber {
  const trimmed = text.trim();
  const [number, ...others] = readNumbers(trimmed);
  const isWhole = number?.start === 0 && number.end === trimmed.length && others.length === 0;
  if (!number || !isWhole || number.isVague) return { kind: 'none' };
  const [value, ...rest] = number.values;
  if (rest.length > 0) return { kind: 'ambiguous', readings: number.values };
  return value !== undefined && Number.isSafeInteger(value)
    ? { kind: 'number', value }
    : { kind: 'none' };
}

/** A positive decimal such as a household size ("6", "5.8", "5,8", "٥٫٨"); null when the text is none. */
export function parseDecimal(text: string): number | null {
  const trimmed = text.trim();
  const [number] = readNumbers(trimmed);
  const value = number?.values.at(-1);
  const isWhole = number?.start === 0 && number.end === trimmed.length && !number.isVague;
  return isWhole && value !== undefined && value > 0 ? value : null;
}
