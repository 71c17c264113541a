// Slows down whoever guesses passwords. Kept in memory: a restart forgets it, and each process counts for itself.
import { LRUCache } from 'lru-cache';

/** Wrong passwords for one address before it has to wait. */
export const ALLOWED_FAILURES = 10;
/** How long they count, in milliseconds. */
export const FAILURE_WINDOW = 15 * 60 * 1000;

// Addresses that nobody has are counted too, so that an answer does not tell them apart; the oldest make room.
const failures = new LRUCache<string, number[]>({ max: 10_000 });

/** Whether the address has used up its wrong passwords. */
export function isBlocked(email: string, now = Date.now()): boolean {
  return recent(email, now).length >= ALLOWED_FAILURES;
}

/** Counts a wrong password for the address. */
export function countFailure(email: string, now = Date.now()): void {
  failures.set(email, [...recent(email, now), now].slice(-ALLOWED_FAILURES));
}

/** Forgets the wrong passwords of an address whose owner has signed in. */
export function forgetFailures(email: string): void {
  failures.delete(email);
}

const recent = (email: string, now: number) =>
  (failures.get(email) ?? []).filter((at) => isRecent(at, now));

// A clock that was put back must not keep anybody out until it has caught up.
const isRecent = (at: number, now: number) => at <= now && now - at < FAILURE_WINDOW;
