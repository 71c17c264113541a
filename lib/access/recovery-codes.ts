// Codes to write down: each opens the second step once, when the app is lost.
import { createHash } from 'node:crypto';
import { countRecoveryCodes, replaceRecoveryCodes, takeRecoveryCode } from '#db/recovery-codes.ts';
import { getStore, type Writer } from '#db/store.ts';
import { logAccess } from '#lib/access/access-log.ts';
import { newPassword } from '#lib/access/passwords.ts';

/** How many a person has at first. */
export const RECOVERY_CODES = 10;
const GROUPS = 4;

/** Makes new codes in the place of every older one of the person. They are told this once; only hashes are kept. */
export async function makeRecoveryCodes(tx: Writer, userId: string, at: Date): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => newPassword(GROUPS));
  await replaceRecoveryCodes(tx, { userId, hashes: codes.map(hashOf), at });
  await logAccess(tx, { event: 'recovery_codes_made', actorId: userId });
  return codes;
}

/** Uses up the typed code, however it is spaced and in whatever letter case. False when there is none like it left. */
export async function spendRecoveryCode(
  tx: Writer,
  { userId, typed, at }: { userId: string; typed: string; at: Date },
): Promise<boolean> {
  const isSpent = await takeRecoveryCode(tx, { userId, hash: hashOf(typed), at });
  if (isSpent) await logAccess(tx, { event: 'recovery_code_used', actorId: userId });
  return isSpent;
}

/** How many codes the person has left. */
export function recoveryCodesLeft(userId: string): Promise<number> {
  return countRecoveryCodes(getStore().read, userId);
}

const hashOf = (code: string) =>
  createHash('sha256')
    .update(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .digest('hex');
