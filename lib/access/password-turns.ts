// Hashing passwords is meant to be dear: here is bounded how much of the machine it takes, so that readers are served.
import { availableParallelism } from 'node:os';
import { AppError } from '#lib/errors.ts';

/** Passwords that are hashed at once: one processor is left for everything else. */
export const AT_ONCE = Math.max(1, Math.min(3, availableParallelism() - 1));
/** Passwords that wait for it; at 20 ms each the last one waits about a second. */
export const WAITING = 48;
/** After how many seconds whoever was refused may come again. */
const RETRY_AFTER = 5;

let underway = 0;
const waiting: (() => void)[] = [];

/** Does the work in its turn. Throws UNAVAILABLE with `retryAfter`, at once, when too many wait already. */
export async function inPasswordTurn<T>(work: () => Promise<T>): Promise<T> {
  if (underway < AT_ONCE) underway += 1;
  else if (waiting.length < WAITING) await new Promise<void>((begin) => waiting.push(begin));
  else throw new AppError('UNAVAILABLE', { retryAfter: RETRY_AFTER, reason: 'passwords' });
  try {
    return await work();
  } finally {
    // The place is handed on, so that nobody who comes now slips in before those who wait.
    const next = waiting.shift();
    if (next) next();
    else underway -= 1;
  }
}
