import { randomUUID } from 'node:crypto';
import { AppError } from '#lib/errors.ts';
import type { Asked } from '#lib/exchange/api/answer.ts';
import type { FigureFile } from '#lib/exchange/figure-files.ts';
import { entityTag, isKnown } from '#lib/exchange/entity-tag.ts';
import { problemDetails } from '#lib/exchange/problem-details.ts';
import { siteOrigin } from '#lib/site-origin.ts';

// Any page of the web may read the record and see by what to ask again.
const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
const CACHE_CONTROL =
  'public, max-age=0, s-maxage=30, stale-while-revalidate=60, stale-if-error=3600';
const METHODS = 'GET, HEAD, OPTIONS';

export type Found = { json: unknown } | FigureFile;
type Find<Params> = (asked: Asked, params: Params) => Promise<Found>;
type Context<Params> = { params: Promise<Params> };

/** The methods of an address of the API that is read and never written, as a route exports them. */
export function reading<Params = object>(find: Find<Params>) {
  const get = (request: Request, { params }: Context<Params>) =>
    answerQuery(request, async (asked) => find(asked, await params));
  const refuse = () => withHeaders(problemDetails(new AppError('METHOD_NOT_ALLOWED')), METHODS);
  return {
    GET: get,
    HEAD: async (request: Request, context: Context<Params>) =>
      withoutBody(await get(request, context)),
    OPTIONS: () =>
      new Response(null, {
        status: 204,
        headers: {
          ...OPEN,
          Allow: METHODS,
          'Access-Control-Allow-Methods': METHODS,
          // What makes an answer 304 is not among the headers that a page may send unasked.
          'Access-Control-Allow-Headers': 'If-None-Match',
          'Access-Control-Max-Age': '86400',
        },
      }),
    POST: refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
  };
}

// 304 while the record stays what it was, problem+json for what cannot be answered.
async function answerQuery(
  request: Request,
  find: (asked: Asked) => Promise<Found>,
): Promise<Response> {
  try {
    const { pathname, search, searchParams } = new URL(request.url);
    const etag = await entityTag(pathname + search);
    const headers = { ...OPEN, 'Cache-Control': CACHE_CONTROL, ETag: etag };
    if (isKnown(etag, request.headers.get('if-none-match')))
      return new Response(null, { status: 304, headers });
    const path = pathname.replace(/^\/api\/v1/, '');
    const found = await find({ origin: siteOrigin(), path, parameters: searchParams });
    return 'json' in found ? Response.json(found.json, { headers }) : fileResponse(found, headers);
  } catch (error) {
    if (error instanceof AppError) return withHeaders(problemDetails(error));
    const id = randomUUID().slice(0, 8);
    console.error(`failure ${id}:`, error);
    return withHeaders(problemDetails(new AppError('UNAVAILABLE', { id })));
  }
}

function fileResponse({ body, fileName, type }: FigureFile, headers: HeadersInit) {
  return new Response(streamed(body), {
    headers: {
      ...headers,
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${fileName}"`,
    },
  });
}

function withHeaders(response: Response, allow?: string): Response {
  for (const [name, value] of Object.entries(OPEN)) response.headers.set(name, value);
  if (allow) response.headers.set('Allow', allow);
  return response;
}

async function withoutBody(response: Response): Promise<Response> {
  await response.body?.cancel();
  return new Response(null, { status: response.status, headers: response.headers });
}

// Pulled part by part as the reader takes them; a reader who goes away ends the reading of the record.
function streamed(parts: FigureFile['body']): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
      },
      async cancel() {
        await parts.return(undefined);
      },
    },
    // Nothing is read before it is asked for: an answer to HEAD has no rows.
    { highWaterMark: 0 },
  );
}
