// Answers of a provider or of a device that were used, for as long as they could be given again.
import { and, eq, lt } from 'drizzle-orm';
import { verifications } from '#db/schema/access.ts';
import type { Writer } from '#db/store-contract.ts';

// As it was first called, when there were only those of providers: rows with it are in databases.
const ANSWER = 'oidc answer';

/** Keeps that the answer was used until it is too old anyway; breaks `unique` when it was used before. */
export async function insertUsedAnswer(
  tx: Writer,
  { hash, at, expiresAt }: { hash: string; at: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .delete(verifications)
    .where(and(eq(verifications.identifier, ANSWER), lt(verifications.expiresAt, at)));
  const dates = { expiresAt, createdAt: at, updatedAt: at };
  await tx.insert(verifications).values({ id: hash, identifier: ANSWER, value: '', ...dates });
}
