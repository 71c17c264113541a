import { statusOf, unexpected } from '#app/desk/answer.ts';
import { currentActor } from '#lib/access/session.ts';
import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import { openSnapshot } from '#lib/snapshots/open.ts';
import type { Where } from '#lib/snapshots/reach.ts';

/**
 * The bytes of a capture as they were sent, which are not ours to trust. The server gives every answer at such an
 * address the policy under which nothing in it runs on this site.
 */
export async function downloadSnapshot(asked: { snapshotId: string } & Where): Promise<Response> {
  try {
    const opened = await openSnapshot(await currentActor(), asked);
    const disposition = opened.isShown ? 'inline' : 'attachment';
    return new Response(streamed(opened.body), {
      headers: {
        'content-type': opened.mediaType,
        'content-length': String(opened.byteCount),
        'content-disposition': `${disposition}; filename="${opened.fileName}"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): Response {
  const isLost = error instanceof AppError && error.details.reason === 'captureLost';
  const words = isLost
    ? translate('en', 'captures')('lost')
    : error instanceof AppError
      ? translate('en', 'errors')(error.code)
      : unexpected(error);
  return new Response(`${words}\n`, {
    status: statusOf(error),
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}

// Read as the reader takes it; one who goes away ends the reading.
function streamed(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const parts = bytes[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await parts.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
