// Between the password and the code: what the browser holds meanwhile is no session.
import { createHash, randomBytes } from 'node:crypto';
import { deleteSignInSteps, findSignInStep, insertSignInStep } from '#db/sign-in-steps.ts';
import { getStore } from '#db/store.ts';
import { passCode } from '#lib/access/second-factor.ts';
import { AppError } from '#lib/errors.ts';

/** How long there is for the code, in seconds. */
export const STEP_LIFE_SECONDS = 600;

/** Notes that the person gave the right password. Returns what the browser holds until the code is given. */
export async function beginStep(userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  const expiresAt = new Date(now.getTime() + STEP_LIFE_SECONDS * 1000);
  await getStore().transact((tx) =>
    insertSignInStep(tx, { tokenHash: hashOf(token), userId, expiresAt }, now),
  );
  return token;
}

/** Whether the code is still asked for. */
export async function isStepOpen(token: string): Promise<boolean> {
  return Boolean(await findSignInStep(getStore().read, hashOf(token), new Date()));
}

/**
 * Takes the code, and ends the step with every other one of the person. Returns whose it is. Throws UNAUTHENTICATED
 * when the step has ended, and else as passCode does.
 */
export async function finishStep(token: string, typed: string): Promise<string> {
  const find = (reader = getStore().read) => findSignInStep(reader, hashOf(token), new Date());
  const step = await find();
  if (!step) throw new AppError('UNAUTHENTICATED');
  return passCode(step.userId, typed, async (tx) => {
    // The password may have been changed since.
    if (!(await find(tx))) throw new AppError('UNAUTHENTICATED');
    await deleteSignInSteps(tx, step.userId);
    return step.userId;
  });
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
