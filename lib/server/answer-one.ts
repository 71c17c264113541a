import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { inject } from 'light-my-request';
import { withAskedStatus } from '#lib/server/answer-status.ts';
import { newNonce, POLICY_OF_FILES, policyWithNonce } from '#lib/server/headers.ts';
import { pageInWords } from '#lib/server/page-in-words.ts';

const zipped = promisify(gzip);

// The files of the desk are sent while they are read, and are of any length.
const FILE = /^\/desk\/[^?]*\/snapshots\/[^/?]/;
const DESK_PAGE = /^\/desk(?:[/?]|$)/;

/**
 * Answers what is for one reader alone: the desk, and whatever is not a public page. A page of the desk that was
 * not found or failed is sent in words, for readers without scripts too; all else passes through as it comes.
 */
export function answeringOne(
  render: RequestListener,
  isPlainRead: (request: IncomingMessage) => boolean,
  { isDevelopment }: { isDevelopment: boolean },
) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const policy = policyWithNonce(newNonce(), { isDevelopment });
    // The renderer takes the nonce from this request header, so what a client sent here is overwritten.
    request.headers['content-security-policy'] = policy;
    const isFile = FILE.test(request.url ?? '');
    response.setHeader('Content-Security-Policy', isFile ? POLICY_OF_FILES : policy);
    const isDeskPage = !isFile && isPlainRead(request) && DESK_PAGE.test(request.url ?? '');
    if (isDeskPage && !isDevelopment) await answerDeskPage(render, request, response);
    else withAskedStatus(response, () => render(request, response));
  };
}

async function answerDeskPage(
  render: RequestListener,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { 'accept-encoding': accepted, ...headers } = request.headers;
  const address = request.url ?? '/desk';
  const { remoteAddress } = request.socket;
  const rendered = await inject(render, {
    method: 'GET',
    url: address,
    headers,
    ...(remoteAddress && { remoteAddress }),
  });
  const { statusCode: status } = rendered;
  const {
    connection: _,
    'transfer-encoding': __,
    'content-length': ___,
    ...kept
  } = rendered.headers;
  const isHtml = String(kept['content-type']).startsWith('text/html');
  const page = isHtml
    ? Buffer.from(await pageInWords(render, { address, status, html: rendered.payload }))
    : rendered.rawPayload;
  const isZipped = isHtml && /\bgzip\b/.test(String(accepted));
  const body = isZipped ? await zipped(page) : page;
  const encoding = isZipped && { 'content-encoding': 'gzip', vary: 'Accept-Encoding' };
  response.writeHead(status, { ...kept, ...encoding, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
