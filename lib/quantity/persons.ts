/**
 * A whole count times a size of at most four decimals, rounded half up. Computed in whole numbers, because
 * 15 × 5.7 is 85.5 and not the 85.4999… of floating point.
 */
export function roundHalfUp(count: number, size: number): number {
  const parts = BigInt(count) * BigInt(Math.round(size * 10_000));
  return Number((parts + 5_000n) / 10_000n);
}
