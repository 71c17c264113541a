// Writes that another site makes a browser send. Each action refuses them by itself; here they are refused as what they
// are, before the renderer takes them for a failure of its own.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { assertSameOrigin, ownOrigins } from '#lib/access/origin-guard.ts';
import { refuseUnread } from '#lib/server/refuse-unread.ts';
import { isWrite } from '#lib/server/write-flood.ts';

/** Whether the request writes and names an origin that is not this site's. The API asks for a token instead. */
export function isForeignWrite(request: IncomingMessage): boolean {
  const { headers, url = '/' } = request;
  if (!isWrite(request) || headers.origin === undefined || url.startsWith('/api/')) return false;
  try {
    assertSameOrigin(new Headers(headers as Record<string, string>), ownOrigins());
    return false;
  } catch {
    return true;
  }
}

/** Refuses it without looking at it. */
export function refuseForeign(request: IncomingMessage, response: ServerResponse): void {
  refuseUnread(request, response, {
    status: 403,
    words:
      'This was refused because it did not come from a page of this site. Open the page anew and send it again.',
  });
}
