// What was refused, added up.
import { desc, eq, lt, sql } from 'drizzle-orm';
import { users } from '#db/schema/access.ts';
import { refusals } from '#db/schema/limits.ts';
import type { Reader, Writer } from '#db/store.ts';

export type RefusalRow = typeof refusals.$inferSelect;

/** Counts one refusal more in the row of this id, which is made when it is missing. */
export async function addRefusal(
  tx: Writer,
  { at, ...row }: Pick<RefusalRow, 'id' | 'kind' | 'isBlocked' | 'userId'> & { at: Date },
): Promise<void> {
  await tx
    .insert(refusals)
    .values({ ...row, firstAt: at, lastAt: at, count: 1 })
    .onConflictDoUpdate({
      target: refusals.id,
      set: { count: sql`${refusals.count} + 1`, lastAt: at },
    });
}

/** Deletes what was refused before this instant. */
export async function deleteRefusalsBefore(tx: Writer, before: Date): Promise<void> {
  await tx.delete(refusals).where(lt(refusals.lastAt, before));
}

/** The latest rows, each with the name of whose account was meant. */
export function listRefusals(reader: Reader, limit: number) {
  return reader
    .select({ row: refusals, name: users.name })
    .from(refusals)
    .leftJoin(users, eq(users.id, refusals.userId))
    .orderBy(desc(refusals.lastAt), desc(refusals.id))
    .limit(limit);
}
