// What the browser keeps between leaving for the provider and coming back: one attempt, for ten minutes, used once.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { insertUsedAnswer } from '#db/used-answers.ts';
import { brokenConstraint, getStore } from '#db/store.ts';
import { AppError } from '#lib/errors.ts';
import { readSettings } from '#lib/settings.ts';

/** How long somebody may take at the provider, in seconds. */
export const ATTEMPT_SECONDS = 600;

const attempt = z.strictObject({
  state: z.string().min(20),
  nonce: z.string().min(20),
  /** Of PKCE (RFC 7636): whoever only saw the address of the answer cannot use it. */
  verifier: z.string().min(43),
  /** Where the person wanted to go. */
  next: z.string(),
  /** As what it was counted when it began. */
  tryId: z.string(),
  /** Milliseconds. */
  expiresAt: z.number(),
});
export type Attempt = z.infer<typeof attempt>;

/** The attempt as a cookie holds it, with a seal that only this instance makes. */
export function sealAttempt(open: Attempt): string {
  const text = Buffer.from(JSON.stringify(open)).toString('base64url');
  return `${text}.${sealOf(text)}`;
}

/** The attempt in the cookie. Throws UNAUTHENTICATED, problem `stale`, when there is none, or it is too old. */
export function readAttempt(cookie: string | undefined, now = Date.now()): Attempt {
  const [text = '', seal = ''] = (cookie ?? '').split('.');
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(text))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw stale();
  // One that an older version of this program sealed has another shape, and is as good as too old.
  const open = attempt.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data;
  if (!open || open.expiresAt <= now) throw stale();
  return open;
}

/** Uses the attempt up. Throws UNAUTHENTICATED, problem `stale`, when it was used before, also by another process. */
export async function useUp({ state, expiresAt }: Attempt): Promise<void> {
  const hash = createHash('sha256').update(state).digest('hex');
  const used = { hash, at: new Date(), expiresAt: new Date(expiresAt) };
  try {
    await getStore().transact((tx) => insertUsedAnswer(tx, used));
  } catch (error) {
    throw brokenConstraint(error) === 'unique' ? stale() : error;
  }
}

const stale = () => new AppError('UNAUTHENTICATED', { problem: 'stale' });

const sealOf = (text: string) =>
  createHmac('sha256', readSettings().secret)
    .update(`attest attempt at a provider\n${text}`)
    .digest('base64url');
