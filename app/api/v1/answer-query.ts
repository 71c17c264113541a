import { randomUUID } from 'node:crypto';
import { AppError } from '#lib/errors.ts';
import { problemDetails } from '#lib/exchange/problem-details.ts';
import { entityTag } from '#lib/exchange/entity-tag.ts';

const HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'public, max-age=0, s-maxage=30, stale-while-revalidate=60, stale-if-error=3600',
};

type Answer = { json: unknown } | { csv: AsyncGenerator<string>; fileName: string };

/** Answers a read of the API: 304 when nothing was approved since, problem+json for what cannot be answered. */
export async function answerQuery(
  request: Request,
  answer: (parameters: URLSearchParams) => Promise<Answer>,
): Promise<Response> {
  try {
    const etag = await entityTag(new URL(request.url).search);
    const headers = { ...HEADERS, ETag: etag };
    if (request.headers.get('if-none-match') === etag)
      return new Response(null, { status: 304, headers });
    const found = await answer(new URL(request.url).searchParams);
    return 'json' in found ? Response.json(found.json, { headers }) : csvResponse(found, headers);
  } catch (error) {
    if (error instanceof AppError) return problemDetails(error);
    const id = randomUUID().slice(0, 8);
    console.error(`failure ${id}:`, error);
    return problemDetails(new AppError('UNAVAILABLE', { id }));
  }
}

function csvResponse(
  { csv, fileName }: { csv: AsyncGenerator<string>; fileName: string },
  headers: HeadersInit,
) {
  return new Response(streamed(csv), {
    headers: {
      ...headers,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}"`,
    },
  });
}

// Pulled row by row as the reader takes them; a reader who goes away ends the reading of the record.
function streamed(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}
