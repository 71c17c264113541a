// What everybody who is not signed in may send together. A page for a stranger takes the one thread that serves readers,
// and the limits of one network do not reach who comes from very many.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { claimsKnownDevice, isSignedSession } from '#lib/access/session-cookie.ts';
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
  const levels = { known: fullLevel(), unknown: fullLevel() };
  return (request: IncomingMessage, now = Date.now()): boolean => {
    const { headers, url = '/' } = request;
    if (!isCostly(request) || url.startsWith('/api/') || isSignedSession(headers.cookie))
      return false;
    const level = levels[claimsKnownDevice(headers.cookie) ? 'known' : 'unknown'];
    const flown = (Math.max(0, now - level.at) / 1000) * STRANGERS_A_SECOND;
    level.left = Math.min(STRANGERS_AT_ONCE, level.left + flown);
    level.at = now;
    if (level.left < 1) return true;
    level.left -= 1;
    return false;
  };
}

const fullLevel = () => ({ left: STRANGERS_AT_ONCE, at: 0 });

/** Refuses a write without looking at it. */
export function refuseStranger(request: IncomingMessage, response: ServerResponse): void {
  // The rest of what is being sent is not read: the connection goes with the answer.
  response.writeHead(503, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': '5',
    ...(!request.complete && { connection: 'close' }),
  });
  response.end(
    'Too many people are at the door in this moment, and this was not read.\nGo back, wait a few seconds, and send it again.\n',
  );
}
