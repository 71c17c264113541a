// The apps that make the codes of people's second step.
import { and, eq, lt } from 'drizzle-orm';
import { secondFactors } from '#db/schema/access.ts';
import type { Reader, Writer } from '#db/store.ts';

export type SecondFactorRow = typeof secondFactors.$inferSelect;

const isOf = (userId: string) => eq(secondFactors.userId, userId);

/** The person's app, confirmed or only offered; undefined when there is none. */
export async function findSecondFactor(
  reader: Reader,
  userId: string,
): Promise<SecondFactorRow | undefined> {
  return (await reader.select().from(secondFactors).where(isOf(userId)))[0];
}

/** Every app, for sealing them anew. */
export function listSecondFactors(reader: Reader): Promise<SecondFactorRow[]> {
  return reader.select().from(secondFactors);
}

/** Keeps a secret that is offered, beside the one that is in use. */
export async function offerSecret(
  tx: Writer,
  { userId, offered }: { userId: string; offered: string },
): Promise<void> {
  const empty = { secret: null, confirmedAt: null, lastStep: 0 };
  await tx
    .insert(secondFactors)
    .values({ ...empty, userId, offered })
    .onConflictDoUpdate({ target: secondFactors.userId, set: { offered } });
}

/** Puts the secret in use whose code of this time-step was given. */
export async function confirmSecret(
  tx: Writer,
  { userId, secret, step, at }: { userId: string; secret: string; step: number; at: Date },
): Promise<void> {
  await tx
    .update(secondFactors)
    .set({ secret, offered: null, confirmedAt: at, lastStep: step })
    .where(isOf(userId));
}

/** Notes that the code of this time-step was used. False when it, or a later one, was used already. */
export async function spendStep(
  tx: Writer,
  { userId, step }: { userId: string; step: number },
): Promise<boolean> {
  const used = await tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(isOf(userId), lt(secondFactors.lastStep, step)))
    .returning({ userId: secondFactors.userId });
  return used.length === 1;
}

/** Puts the same secrets, sealed anew, in the place of what is kept. */
export async function resealSecrets(
  tx: Writer,
  { userId, secret, offered }: Pick<SecondFactorRow, 'userId' | 'secret' | 'offered'>,
): Promise<void> {
  await tx.update(secondFactors).set({ secret, offered }).where(isOf(userId));
}

/** Takes the person's app away. */
export async function deleteSecondFactor(tx: Writer, userId: string): Promise<void> {
  await tx.delete(secondFactors).where(isOf(userId));
}
