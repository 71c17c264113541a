// What one network may send in a moment. Guessing is counted in the database; this spares the pages of a flood.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { takeOne, type Left } from '#lib/server/allowance.ts';
import { networkOf } from '#lib/server/client-address.ts';
import { refuseUnread } from '#lib/server/refuse-unread.ts';

/**
 * Writes of one network in a second, over a while. An office behind one address stays below, although its drafts save
 * themselves and each pause in typing asks how the figure will read.
 */
export const WRITES_A_SECOND = 50;
/** Writes of one network that may come at once. */
export const WRITES_AT_ONCE = 300;

/**
 * Whether this write of the address is one too many, and counts it otherwise: what was used flows back by the second.
 * In memory, for it measures what this process can carry; the networks that have been quiet longest are forgotten.
 */
export function writeFlood() {
  const allowance = { aSecond: WRITES_A_SECOND, atOnce: WRITES_AT_ONCE };
  const levels = new LRUCache<string, Left>({ max: 10_000 });
  return (address: string, now = Date.now()): boolean => {
    const network = networkOf(address);
    const before = levels.get(network) ?? { left: WRITES_AT_ONCE, at: now };
    const { isTaken, left } = takeOne(allowance, before, now);
    levels.set(network, left);
    return !isTaken;
  };
}

// A sign-in at a provider is counted as a try when it begins and used up when it ends; links lead to both.
const WRITTEN_BY_LINKS = /^\/desk\/sign-in\/provider(?=[/?]|$)/;

/** Whether the request has something written for it: it is one that writes, or one of the few links that do. */
export const isCostly = (request: IncomingMessage) =>
  isWrite(request) || WRITTEN_BY_LINKS.test(request.url ?? '');

/** Whether the request writes, whatever it is that it asks for. */
export const isWrite = ({ method }: IncomingMessage) => method !== 'GET' && method !== 'HEAD';

/** Refuses a write without looking at it. */
export function refuseFlood(request: IncomingMessage, response: ServerResponse): void {
  refuseUnread(request, response, {
    status: 429,
    retryAfter: 2,
    words:
      'Too much was sent from your network in this moment, and this was not read.\nGo back, wait a few seconds, and send it again.',
  });
}
