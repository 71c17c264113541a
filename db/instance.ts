// The content version: it rises with every approval, in its transaction, and is the truth for every cache.
import { eq, sql } from 'drizzle-orm';
import { instance } from '#db/schema/submissions.ts';
import type { Reader, Writer } from '#db/store.ts';

const THE_ROW = 1;

/** The number of the public record's current state. */
export async function findContentVersion(reader: Reader): Promise<number> {
  const [row] = await reader.select().from(instance).where(eq(instance.id, THE_ROW));
  if (!row) throw new Error('The database has no instance row: it was not migrated.');
  return row.contentVersion;
}

/** Makes every cache of the record stale once the transaction commits; returns the new version. */
export async function bumpContentVersion(tx: Writer): Promise<number> {
  await tx
    .update(instance)
    .set({ contentVersion: sql`${instance.contentVersion} + 1` })
    .where(eq(instance.id, THE_ROW));
  return findContentVersion(tx);
}
