import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long a request may take to arrive: a file of 25 MB from a slow line, 340 kbit/s. */
export const LONGEST_REQUEST = 10 * 60_000;

const LONGEST_OTHER = 60_000;

// What a person sends here is read while it comes in, and is refused before that where nobody is signed in.
const UPLOAD = /^\/desk\/[^?]+\/snapshots(?:[?]|$)/;

/**
 * Cuts off a client that dribbles a body, so that it cannot hold the places of others: after a minute, and where a
 * file is sent a minute after it was answered.
 */
export function cutOffSlowSender(request: IncomingMessage, response: ServerResponse): void {
  const { headers, method, url = '' } = request;
  if (!headers['transfer-encoding'] && !Number(headers['content-length'])) return;
  if (method === 'POST' && UPLOAD.test(url)) response.once('finish', () => cutLater(request));
  else cutLater(request);
}

function cutLater(request: IncomingMessage): void {
  const timer = setTimeout(() => request.complete || request.socket.destroy(), LONGEST_OTHER);
  timer.unref();
  request.once('close', () => clearTimeout(timer));
}
