// The keys that seal what is kept for good, sealed themselves.
import { desc, eq } from 'drizzle-orm';
import { fieldKeys } from '#db/schema/submissions.ts';
import type { Reader, Writer } from '#db/store.ts';

export type FieldKeyRow = typeof fieldKeys.$inferSelect;

/** Every key, the latest first. */
export function listFieldKeys(reader: Reader): Promise<FieldKeyRow[]> {
  return reader.select().from(fieldKeys).orderBy(desc(fieldKeys.createdAt), desc(fieldKeys.id));
}

/** Adds a key. */
export async function insertFieldKey(tx: Writer, row: FieldKeyRow): Promise<void> {
  await tx.insert(fieldKeys).values(row);
}

/** Puts the same key, sealed anew or said to be lost, in the place of what is kept of it. */
export async function updateFieldKey(
  tx: Writer,
  { id, sealed, lostAt }: Pick<FieldKeyRow, 'id' | 'sealed' | 'lostAt'>,
): Promise<void> {
  await tx.update(fieldKeys).set({ sealed, lostAt }).where(eq(fieldKeys.id, id));
}
