// The keys by which devices of people sign in.
import { and, asc, eq } from 'drizzle-orm';
import { passkeys } from '#db/schema/access.ts';
import type { Reader, Writer } from '#db/store.ts';

export type PasskeyRow = typeof passkeys.$inferSelect;

/** The key with this id, whoever's it is; undefined when there is none. */
export async function findPasskey(reader: Reader, id: string): Promise<PasskeyRow | undefined> {
  return (await reader.select().from(passkeys).where(eq(passkeys.id, id)))[0];
}

/** The person's keys, the oldest first. */
export function listPasskeys(reader: Reader, userId: string): Promise<PasskeyRow[]> {
  return reader
    .select()
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id));
}

/** Keeps a key; breaks `unique` when it is kept already. */
export async function insertPasskey(tx: Writer, row: PasskeyRow): Promise<void> {
  await tx.insert(passkeys).values(row);
}

/** Notes that the key was used. */
export async function notePasskeyUse(
  tx: Writer,
  { id, counter, at }: { id: string; counter: number; at: Date },
): Promise<void> {
  await tx.update(passkeys).set({ counter, usedAt: at }).where(eq(passkeys.id, id));
}

/** Takes one of the person's keys away. False when they have none like it. */
export async function deletePasskey(
  tx: Writer,
  { userId, id }: { userId: string; id: string },
): Promise<boolean> {
  const gone = await tx
    .delete(passkeys)
    .where(and(eq(passkeys.userId, userId), eq(passkeys.id, id)))
    .returning({ id: passkeys.id });
  return gone.length === 1;
}

/** Takes every key of the person away. */
export async function deletePasskeysOf(tx: Writer, userId: string): Promise<void> {
  await tx.delete(passkeys).where(eq(passkeys.userId, userId));
}
