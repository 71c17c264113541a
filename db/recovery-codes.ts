// What opens the second step once, when the app is lost.
import { and, count, eq, isNull } from 'drizzle-orm';
import { recoveryCodes } from '#db/schema/access.ts';
import type { Reader, Writer } from '#db/store.ts';

/** Puts these in the place of every code of the person; none of them takes all away. */
export async function replaceRecoveryCodes(
  tx: Writer,
  { userId, hashes, at }: { userId: string; hashes: readonly string[]; at: Date },
): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  const rows = hashes.map((hash) => ({ hash, userId, createdAt: at, usedAt: null }));
  if (rows.length > 0) await tx.insert(recoveryCodes).values(rows);
}

/** Uses up a code of the person. False when there is no such code, or it was used. */
export async function takeRecoveryCode(
  tx: Writer,
  { userId, hash, at }: { userId: string; hash: string; at: Date },
): Promise<boolean> {
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: at })
    .where(and(isLeft(userId), eq(recoveryCodes.hash, hash)))
    .returning({ hash: recoveryCodes.hash });
  return used.length === 1;
}

/** How many codes the person has left. */
export async function countRecoveryCodes(reader: Reader, userId: string): Promise<number> {
  const [row] = await reader.select({ left: count() }).from(recoveryCodes).where(isLeft(userId));
  return row?.left ?? 0;
}

const isLeft = (userId: string) =>
  and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt));
