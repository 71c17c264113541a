// People who gave the right password and owe the code.
import { and, eq, gt, lte } from 'drizzle-orm';
import { signInSteps } from '#db/schema/access.ts';
import type { Reader, Writer } from '#db/store.ts';

export type SignInStepRow = typeof signInSteps.$inferSelect;

/** Keeps a step, and lets go of those that nobody finished in time. */
export async function insertSignInStep(tx: Writer, row: SignInStepRow, now: Date): Promise<void> {
  await tx.delete(signInSteps).where(lte(signInSteps.expiresAt, now));
  await tx.insert(signInSteps).values(row);
}

/** The open step of this token's hash; undefined when there is none, or it has expired. */
export async function findSignInStep(
  reader: Reader,
  tokenHash: string,
  now: Date,
): Promise<SignInStepRow | undefined> {
  const found = await reader
    .select()
    .from(signInSteps)
    .where(and(eq(signInSteps.tokenHash, tokenHash), gt(signInSteps.expiresAt, now)));
  return found[0];
}

/** Ends every step of the person: one was finished, or their password or access is no longer what it was. */
export async function deleteSignInSteps(tx: Writer, userId: string): Promise<void> {
  await tx.delete(signInSteps).where(eq(signInSteps.userId, userId));
}
