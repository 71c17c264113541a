// What everybody who is not signed in may send together. A page for a stranger takes the one thread that serves readers,
// and the limits of one network do not reach who comes from very many.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { claimsKnownDevice, isSignedSession } from '#lib/access/session-cookie.ts';
import { takeOne } from '#lib/server/allowance.ts';
import { refuseUnread } from '#lib/server/refuse-unread.ts';
import { isCostly } from '#lib/server/write-flood.ts';

/** Writes of strangers in a second, over a while: a tenth of what one thread can answer. */
export const STRANGERS_A_SECOND = 20;
/** Writes of strangers that may come at once, such as a room full of people who begin to work. */
export const STRANGERS_AT_ONCE = 100;

/**
 * Whether this is a stranger's write too many, and counts it otherwise. Whoever is signed in is no stranger; browsers
 * that say that they are known have a share of their own, so that a flood that does not care to say so leaves it alone.
 * The API is not counted: it answers strangers without a page.
 */
export function strangerFlood() {
  const allowance = { aSecond: STRANGERS_A_SECOND, atOnce: STRANGERS_AT_ONCE };
  const full = { left: STRANGERS_AT_ONCE, at: 0 };
  const levels = { known: full, unknown: full };
  return (request: IncomingMessage, now = Date.now()): boolean => {
    const { headers, url = '/' } = request;
    if (!isCostly(request) || url.startsWith('/api/') || isSignedSession(headers.cookie))
      return false;
    const who = claimsKnownDevice(headers.cookie) ? 'known' : 'unknown';
    const { isTaken, left } = takeOne(allowance, levels[who], now);
    levels[who] = left;
    return !isTaken;
  };
}

/** Refuses a write without looking at it. */
export function refuseStranger(request: IncomingMessage, response: ServerResponse): void {
  refuseUnread(request, response, {
    status: 503,
    retryAfter: 5,
    words:
      'Too many people are at the door in this moment, and this was not read.\nGo back, wait a few seconds, and send it again.',
  });
}
