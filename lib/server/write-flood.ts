// What one network may send in a moment. Guessing is counted in the database; this spares the pages of a flood.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { networkOf } from '#lib/server/client-address.ts';

/**
 * Writes of one network in a second, over a while. An office behind one address stays below, although its drafts save
 * themselves and each pause in typing asks how the figure will read.
 */
export const WRITES_A_SECOND = 50;
/** Writes of one network that may come at once. */
export const WRITES_AT_ONCE = 300;

interface Level {
  left: number;
  at: number;
}

/**
 * Whether this write of the address is one too many, and counts it otherwise: what was used flows back by the second.
 * In memory, for it measures what this process can carry; the networks that have been quiet longest are forgotten.
 */
export function writeFlood() {
  const levels = new LRUCache<string, Level>({ max: 10_000 });
  return (address: string, now = Date.now()): boolean => {
    const network = networkOf(address);
    const { left, at } = levels.get(network) ?? { left: WRITES_AT_ONCE, at: now };
    const flown = (Math.max(0, now - at) / 1000) * WRITES_A_SECOND;
    const level = Math.min(WRITES_AT_ONCE, left + flown);
    levels.set(network, { left: level < 1 ? level : level - 1, at: now });
    return level < 1;
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
  // The rest of what is being sent is not read: the connection goes with the answer.
  response.writeHead(429, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': '2',
    ...(!request.complete && { connection: 'close' }),
  });
  response.end(
    'Too much was sent from your network in this moment, and this was not read.\nGo back, wait a few seconds, and send it again.\n',
  );
}
