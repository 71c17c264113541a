// So many at once, and so many a second from then on: what is used flows back while time passes.

export interface Allowance {
  aSecond: number;
  atOnce: number;
}

/** What is left of an allowance, and since when that holds, in milliseconds. */
export interface Left {
  left: number;
  at: number;
}

/** Takes one where there is one, and tells what is left. A clock that is put back gives nothing back. */
export function takeOne(
  { aSecond, atOnce }: Allowance,
  { left, at }: Left,
  now: number,
): { isTaken: boolean; left: Left } {
  const flown = (Math.max(0, now - at) / 1000) * aSecond;
  const level = Math.min(atOnce, left + flown);
  const isTaken = level >= 1;
  return { isTaken, left: { left: isTaken ? level - 1 : level, at: now } };
}
