// The app that makes the codes of a person: offered, confirmed by a code, asked for one, taken away.
import {
  confirmSecret,
  deleteSecondFactor,
  findSecondFactor,
  offerSecret,
  spendStep,
} from '#db/second-factors.ts';
import { deletePasskeysOf } from '#db/passkeys.ts';
import { replaceRecoveryCodes } from '#db/recovery-codes.ts';
import { deleteSessions } from '#db/sessions.ts';
import { getStore, type Writer } from '#db/store.ts';
import { logAccess } from '#lib/access/access-log.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { isCode, newSecret, stepOfCode } from '#lib/access/one-time-codes.ts';
import { assertOwnPassword } from '#lib/access/password-check.ts';
import { codeTried } from '#lib/access/guesses.ts';
import { authorize } from '#lib/access/permissions.ts';
import { makeRecoveryCodes, spendRecoveryCode } from '#lib/access/recovery-codes.ts';
import { openSecret, sealSecret } from '#lib/access/second-factor-seal.ts';
import { isOfDemo } from '#lib/access/second-factor-rule.ts';
import { withinTries } from '#lib/access/tries.ts';
import { AppError } from '#lib/errors.ts';

/**
 * The secret to put into an app: the one that is offered already, or a fresh one. Null when an app is in use and no
 * other was asked for. Throws FORBIDDEN for the demo.
 */
export async function offerSecondFactor(maybe: MaybeActor): Promise<string | null> {
  const { id } = authorize(maybe, 'account.own');
  return offer(id, { isAnother: false });
}

/** The same for another app in the place of the one in use. Throws INVALID for a wrong password. */
export async function offerAnotherApp(maybe: MaybeActor, password: string): Promise<string | null> {
  const { id } = authorize(maybe, 'account.own');
  await assertOwnPassword(id, password, 'appPassword');
  return offer(id, { isAnother: true });
}

async function offer(userId: string, { isAnother }: { isAnother: boolean }) {
  await refuseDemo(userId);
  return getStore().transact(async (tx) => {
    const factor = await findSecondFactor(tx, userId);
    const offered = openSecret(factor, 'offered');
    if (offered) return offered;
    if (factor?.confirmedAt && !isAnother) return null;
    const secret = newSecret();
    await offerSecret(tx, { userId, offered: sealSecret(userId, 'offered', secret) });
    return secret;
  });
}

/**
 * Puts the offered secret in use once its code is given, ends every other session of the person, and gives the recovery
 * codes, this once. Throws INVALID for a wrong code, FORBIDDEN for the demo.
 */
export async function confirmSecondFactor(
  maybe: MaybeActor,
  { sessionId, typed }: { sessionId: string; typed: string },
): Promise<string[]> {
  const { id: userId } = authorize(maybe, 'account.own');
  await refuseDemo(userId);
  const at = new Date();
  return getStore().transact(async (tx) => {
    const offered = openSecret(await findSecondFactor(tx, userId), 'offered');
    if (!offered) throw new AppError('CONFLICT');
    // Whoever may send this is shown the secret: there is nothing to guess, and nothing is counted.
    const step = stepOfCode(offered, typed, at);
    if (step === null) throw wrongCode();
    const secret = sealSecret(userId, 'secret', offered);
    await confirmSecret(tx, { userId, secret, step, at });
    await deleteSessions(tx, { userId, exceptId: sessionId });
    await logAccess(tx, { event: 'second_factor_set', actorId: userId });
    return makeRecoveryCodes(tx, userId, at);
  });
}

/**
 * Takes the typed code of the app, or a recovery code, once, and then does the work in the same transaction. Throws
 * INVALID for a wrong or used code, RATE_LIMITED for one of the app after too many wrong ones.
 */
export function passCode<Done>(
  userId: string,
  typed: string,
  work: (tx: Writer) => Promise<Done>,
): Promise<Done> {
  const pass = (isRight: (tx: Writer, given: Given) => Promise<boolean>) =>
    getStore().transact(async (tx) => {
      if (!(await isRight(tx, { userId, typed, at: new Date() }))) throw wrongCode();
      return work(tx);
    });
  // A recovery code cannot be guessed, so it still opens when somebody else has used up the tries.
  if (!isCode(typed)) return pass(spendRecoveryCode);
  return withinTries(codeTried(userId), () => pass(takeCode));
}

/** New recovery codes for a code of the app, in the place of the old ones. Throws as passCode does. */
export async function renewRecoveryCodes(maybe: MaybeActor, typed: string): Promise<string[]> {
  const { id } = authorize(maybe, 'account.own');
  return passCode(id, typed, (tx) => makeRecoveryCodes(tx, id, new Date()));
}

/** Takes app, recovery codes and passkeys away, and ends every session. In the transaction of whoever may do it. */
export async function removeSecondFactor(tx: Writer, userId: string): Promise<void> {
  await deleteSecondFactor(tx, userId);
  await deletePasskeysOf(tx, userId);
  await replaceRecoveryCodes(tx, { userId, hashes: [], at: new Date() });
  await deleteSessions(tx, { userId });
}

interface Given {
  userId: string;
  typed: string;
  at: Date;
}

async function takeCode(tx: Writer, { userId, typed, at }: Given): Promise<boolean> {
  const secret = openSecret(await findSecondFactor(tx, userId), 'secret');
  const step = secret === null ? null : stepOfCode(secret, typed, at);
  return step !== null && spendStep(tx, { userId, step });
}

// Whoever sets one up would keep everybody else out of the demo.
async function refuseDemo(userId: string): Promise<void> {
  if (await isOfDemo(userId)) throw new AppError('FORBIDDEN', { reason: 'demo' });
}

const wrongCode = () =>
  new AppError('INVALID', { fields: [{ field: 'code', problem: 'codeWrong', values: {} }] });
