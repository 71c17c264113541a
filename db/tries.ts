// Tries that are counted, in buckets.
import { and, desc, eq, gt, lte, or } from 'drizzle-orm';
import { tries } from '#db/schema/limits.ts';
import type { Reader, Writer } from '#db/store.ts';

/** When the latest tries of the bucket in this span were, the latest first; at most `limit` of them. */
export async function listTries(
  reader: Reader,
  { bucket, after, until, limit }: { bucket: string; after: Date; until: Date; limit: number },
): Promise<Date[]> {
  const rows = await reader
    .select({ at: tries.at })
    .from(tries)
    .where(and(eq(tries.bucket, bucket), gt(tries.at, after), lte(tries.at, until)))
    .orderBy(desc(tries.at))
    .limit(limit);
  return rows.map(({ at }) => at);
}

/** Counts one try in each of the buckets. */
export async function insertTry(
  tx: Writer,
  { id, buckets, at }: { id: string; buckets: string[]; at: Date },
): Promise<void> {
  await tx.insert(tries).values(buckets.map((bucket) => ({ id, bucket, at })));
}

/** Takes a try back, in every bucket. */
export async function deleteTry(tx: Writer, id: string): Promise<void> {
  await tx.delete(tries).where(eq(tries.id, id));
}

/** Deletes the tries that count no more: those before this span and those after it, which a clock put back has left. */
export async function deleteTriesOutside(
  tx: Writer,
  { after, until }: { after: Date; until: Date },
): Promise<void> {
  await tx.delete(tries).where(or(lte(tries.at, after), gt(tries.at, until)));
}
