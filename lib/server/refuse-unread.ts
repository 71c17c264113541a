import type { IncomingMessage, ServerResponse } from 'node:http';

/** Refuses what is sent without looking at it; the words are a plain text, `retryAfter` is in seconds. */
export function refuseUnread(
  request: IncomingMessage,
  response: ServerResponse,
  { status, words, retryAfter }: { status: number; words: string; retryAfter?: number },
): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    // The rest of what is being sent is not read: the connection goes with the answer.
    ...(!request.complete && { connection: 'close' }),
  });
  response.end(`${words}\n`);
}
