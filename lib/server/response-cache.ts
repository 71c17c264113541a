import { createHash } from 'node:crypto';
import type {
  IncomingMessage,
  OutgoingHttpHeaders,
  RequestListener,
  ServerResponse,
} from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { inject } from 'light-my-request';
import { LRUCache } from 'lru-cache';
import { today } from '#lib/dates/calendar-days.ts';
import { newNonce, nonceToHashes, policyWithHashes, policyWithNonce } from '#lib/server/headers.ts';
import { pageInWords } from '#lib/server/page-in-words.ts';

const zipped = promisify(gzip);

interface Answer {
  contentVersion: number;
  /** Pages say how long ago a report was and on which day they were read. */
  day: string;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  gzipped: Buffer | undefined;
  tag: string;
}

interface Rendered {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

const KEPT_BYTES = 64 * 2 ** 20;
const KEPT_BYTES_EACH = 2 * 2 ** 20;
// A shared cache may keep a page half a minute, so a retraction is everywhere within the minute after.
const CACHE_CONTROL =
  'public, max-age=0, s-maxage=30, stale-while-revalidate=60, stale-if-error=3600';

/**
 * Answers public addresses from memory while `content_version` stands still, and renders anew once it moves.
 * The version is read for every request: a figure that was retracted is never served after the approval.
 */
export function responseCache(
  render: RequestListener,
  host: string,
  contentVersion: () => Promise<number>,
) {
  const kept = new LRUCache<string, Answer>({
    maxSize: KEPT_BYTES,
    maxEntrySize: KEPT_BYTES_EACH,
    sizeCalculation: ({ body, gzipped }) => body.length + (gzipped?.length ?? 0) + 1000,
  });
  const underway = new Map<string, Promise<Rendered | Answer>>();

  return async (address: string, request: IncomingMessage, response: ServerResponse) => {
    const version = await contentVersion();
    const day = today();
    const current = kept.get(address);
    const isCurrent = current?.contentVersion === version && current.day === day;
    const answer = isCurrent ? current : await renderOnce({ version, day }, address);
    if ('tag' in answer) send(answer, request, response);
    else sendOnce(answer, request, response);
  };

  // Many readers of a page that has just changed share one rendering.
  function renderOnce({ version, day }: { version: number; day: string }, address: string) {
    const turn = `${version} ${day} ${address}`;
    const waiting = underway.get(turn);
    if (waiting) return waiting;
    const rendering = renderAnswer(render, host, { contentVersion: version, day }, address).finally(
      () => underway.delete(turn),
    );
    underway.set(turn, rendering);
    return rendering.then((answer) => {
      if ('tag' in answer) kept.set(address, answer);
      return answer;
    });
  }
}

async function renderAnswer(
  render: RequestListener,
  host: string,
  { contentVersion, day }: Pick<Answer, 'contentVersion' | 'day'>,
  address: string,
): Promise<Rendered | Answer> {
  const nonce = newNonce();
  const { statusCode, headers, rawPayload } = await inject(render, {
    method: 'GET',
    url: address,
    headers: { host, 'content-security-policy': policyWithNonce(nonce) },
  });
  const isHtml = String(headers['content-type']).startsWith('text/html');
  const page = isHtml
    ? nonceToHashes(
        await pageInWords(render, { address, status: statusCode, html: rawPayload.toString() }),
        nonce,
      )
    : undefined;
  const body = page ? Buffer.from(page.html) : rawPayload;
  const sent: OutgoingHttpHeaders = {
    'content-type': headers['content-type'],
    ...(headers.location && { location: headers.location }),
    ...(headers['content-disposition'] && {
      'content-disposition': headers['content-disposition'],
    }),
    'content-security-policy': policyWithHashes(page?.hashes ?? []),
  };
  if (statusCode !== 200) {
    return { status: statusCode, headers: { ...sent, 'cache-control': 'no-store' }, body };
  }
  const isText =
    /^(text|image\/svg|application\/(json|atom\+xml|x-bibtex|x-research|vnd\.citationstyles))/.test(
      String(headers['content-type']),
    );
  return {
    contentVersion,
    day,
    headers: { ...sent, 'cache-control': CACHE_CONTROL, vary: 'Accept-Encoding' },
    body,
    gzipped: isText ? await zipped(body) : undefined,
    tag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
  };
}

function send(answer: Answer, request: IncomingMessage, response: ServerResponse) {
  const zip = answer.gzipped && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  const body = zip ? answer.gzipped : answer.body;
  const etag = `"${answer.tag}${zip ? '-gz' : ''}"`;
  const isKnown = request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag);
  const headers = { ...answer.headers, etag, ...(zip && { 'content-encoding': 'gzip' }) };
  if (isKnown) response.writeHead(304, headers).end();
  else finish(response, request, 200, headers, body ?? answer.body);
}

function sendOnce(answer: Rendered, request: IncomingMessage, response: ServerResponse) {
  finish(response, request, answer.status, answer.headers, answer.body);
}

function finish(
  response: ServerResponse,
  request: IncomingMessage,
  status: number,
  headers: OutgoingHttpHeaders,
  body: Buffer,
) {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
