const MEGABYTE = 1_000_000;

/** The captures that one document may have. */
export const MOST_SNAPSHOTS = 20;

/** The most of one file that is kept, in bytes: ATTEST_SNAPSHOT_MB million, 25 unless set. The start checks the setting. */
export function mostBytes(env: Record<string, string | undefined> = process.env): number {
  return (Number(env.ATTEST_SNAPSHOT_MB?.trim()) || 25) * MEGABYTE;
}
