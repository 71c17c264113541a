/** A household size has at most four decimals, so a number of people is whole in ten-thousandths. */
const PARTS = 10_000;

/** A whole count times a size in ten-thousandths: exact, for sums that are rounded at their end (R17). */
export function partsOfPersons(count: number, size: number): bigint {
  return BigInt(count) * BigInt(Math.round(size * PARTS));
}

/** Ten-thousandths as a whole number, rounded half up. */
export function wholePersons(parts: bigint): number {
  return Number((parts + BigInt(PARTS / 2)) / BigInt(PARTS));
}

/**
 * A whole count times a size of at most four decimals, rounded half up. Computed in whole numbers, because
 * 15 × 5.7 is 85.5 and not the 85.4999… of floating point.
 */
export function roundHalfUp(count: number, size: number): number {
  return wholePersons(partsOfPersons(count, size));
}
