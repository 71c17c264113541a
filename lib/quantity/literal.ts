// What a run of digits and separators can mean: "85,000", "12 318", "1.2", "41.774", "٨٥٬٠٠٠".

/** A decimal number kept as digits: 228 and 2 decimals are 2.28. Nothing is lost to floating point. */
export interface Decimal {
  digits: string;
  decimals: number;
}

/** A run of digits with its separators, in text whose digits are plain (`withPlainDigits`). */
export const LITERAL =
  /(?<!\d)\d{1,3}(?: \d{3})+(?!\d)(?:[.,\u066b]\d+)?|\d+(?:[.,'\u066b\u066c]\d+)*/;

/**
 * Every reading of a run of digits, the likelier first: none for a broken one ("3,064,1462"), two for a lone
 * dot before three digits, which is a thousands separator in one country and a decimal point in the next.
 */
export function readLiteral(run: string): Decimal[] {
  const groups = run.split(/\D/);
  const separators = run.replaceAll(/\d/g, '');
  const last = groups.at(-1) ?? '';
  if (separators === '') return [{ digits: run, decimals: 0 }];
  if (isGrouped(groups, separators)) {
    const whole = { digits: groups.join(''), decimals: 0 };
    return separators === '.' ? [whole, { ...whole, decimals: 3 }] : [whole];
  }
  const before = separators.slice(0, -1);
  const isDecimal =
    /[.,\u066b]$/.test(separators) &&
    !before.includes(separators.slice(-1)) &&
    (before === '' || isGrouped(groups.slice(0, -1), before));
  return isDecimal ? [{ digits: groups.join(''), decimals: last.length }] : [];
}

/** Whether the groups are thousands (1,234,567) or, with commas, lakhs and crores (12,34,567). */
function isGrouped(groups: string[], separators: string): boolean {
  const [first = '', ...rest] = groups;
  const isOneSeparator = new Set(separators).size === 1 && !separators.includes('\u066b');
  if (!isOneSeparator || !/^[1-9]\d{0,2}$/.test(first)) return false;
  if (rest.every((group) => group.length === 3)) return true;
  return (
    separators.startsWith(',') &&
    first.length <= 2 &&
    rest.at(-1)?.length === 3 &&
    rest.slice(0, -1).every((group) => group.length === 2)
  );
}

/** The whole number that a decimal is after scaling by a power of ten; null when it is no whole number. */
export function scaled({ digits, decimals }: Decimal, power: number): number | null {
  const kept = digits.padStart(decimals + 1, '0');
  const shift = power - decimals;
  const dropped = shift < 0 ? kept.slice(shift) : '';
  const whole = Number((shift < 0 ? kept.slice(0, shift) : kept + '0'.repeat(shift)) || '0');
  return /^0*$/.test(dropped) && Number.isSafeInteger(whole) ? whole : null;
}

/** The plain number that a decimal is, fraction included. */
export function decimalValue({ digits, decimals }: Decimal): number {
  const kept = digits.padStart(decimals + 1, '0');
  return Number(`${kept.slice(0, kept.length - decimals)}.${kept.slice(kept.length - decimals)}`);
}
