// What a device signs. It says itself what it is for and until when, so nothing is kept before it is answered.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { insertUsedAnswer } from '#db/used-answers.ts';
import { brokenConstraint, getStore } from '#db/store.ts';
import { AppError } from '#lib/errors.ts';
import { readSettings } from '#lib/settings.ts';

/** How long a challenge may be answered, in seconds. */
export const CHALLENGE_SECONDS = 600;
const RANDOM = 16;
const TIME = 6;

/** What a challenge is for: to come in, or to add a key of this person. */
export type ChallengeUse = 'sign in' | { add: string };

/** A fresh challenge, base64url. */
export function newChallenge(use: ChallengeUse, now = Date.now()): string {
  const open = Buffer.alloc(RANDOM + TIME);
  randomBytes(RANDOM).copy(open);
  open.writeUIntBE(now + CHALLENGE_SECONDS * 1000, RANDOM, TIME);
  return Buffer.concat([open, sealOf(use, open)]).toString('base64url');
}

/**
 * Uses a challenge up. Throws UNAUTHENTICATED, problem `stale`, for one that is too old, not ours, for something else, or
 * was answered before, also to another process.
 */
export async function useChallenge(
  use: ChallengeUse,
  challenge: string,
  now = Date.now(),
): Promise<void> {
  const bytes = Buffer.from(challenge, 'base64url');
  const open = bytes.subarray(0, RANDOM + TIME);
  const seal = bytes.subarray(RANDOM + TIME);
  const right = sealOf(use, open);
  if (seal.length !== right.length || !timingSafeEqual(seal, right)) throw stale();
  const expiresAt = open.readUIntBE(RANDOM, TIME);
  if (expiresAt <= now) throw stale();
  // The bytes, because one challenge has several spellings.
  const hash = createHash('sha256').update(bytes).digest('hex');
  const used = { hash, at: new Date(now), expiresAt: new Date(expiresAt) };
  try {
    await getStore().transact((tx) => insertUsedAnswer(tx, used));
  } catch (error) {
    throw brokenConstraint(error) === 'unique' ? stale() : error;
  }
}

const stale = () => new AppError('UNAUTHENTICATED', { problem: 'stale' });

const sealOf = (use: ChallengeUse, open: Buffer) =>
  createHmac('sha256', readSettings().secret)
    .update(`attest passkey challenge\n${use === 'sign in' ? use : `add ${use.add}`}\n`)
    .update(open)
    .digest();
